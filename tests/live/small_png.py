"""Pictures for the docs as PNG files with a palette, which are a third as large as those of the browser."""

import base64
import struct
import zlib
from typing import Any

#: The picture's pixels as numbers of its 128 most frequent colours; each of the others becomes the nearest of these.
_NUMBERED = """async data => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const [width, height] = [picture.width, picture.height];
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(picture, 0, 0);
    const bytes = canvas.getImageData(0, 0, width, height).data;
    const pixels = new Uint32Array(width * height).map((_, at) => bytes[4 * at] << 16 | bytes[4 * at + 1] << 8 | bytes[4 * at + 2]);
    const counts = new Map();
    for (const colour of pixels) counts.set(colour, (counts.get(colour) || 0) + 1);
    const colours = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one));
    const kept = colours.slice(0, 128);
    const numbers = new Map(kept.map((colour, number) => [colour, number]));
    const far = (one, other) => [0, 8, 16].reduce((sum, bits) => sum + ((one >> bits & 255) - (other >> bits & 255)) ** 2, 0);
    for (const colour of colours.slice(128))
        numbers.set(colour, numbers.get(kept.reduce((best, one) => far(one, colour) < far(best, colour) ? one : best)));
    let text = '';
    for (const colour of pixels) text += String.fromCharCode(numbers.get(colour));
    return [width, height, kept, btoa(text)];
}"""


def smaller(page: Any, png: bytes) -> bytes:
    """Return a picture with at most 128 colours, smaller than the browser makes it. Its transparency is lost."""
    tab = page.context.new_page()
    width, height, colours, numbers = tab.evaluate(_NUMBERED, base64.b64encode(png).decode())
    tab.close()
    pixels = base64.b64decode(numbers)
    rows = b"".join(b"\0" + pixels[start : start + width] for start in range(0, width * height, width))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"PLTE", b"".join(colour.to_bytes(3, "big") for colour in colours)),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
