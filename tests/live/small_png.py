"""Pictures for the docs as PNG files with a palette, which are a third as large as those of the browser."""

import base64
import struct
import zlib
from typing import Any

#: The picture's pixels as numbers of its colours, of which there are 256: low bits go until no more are left.
_NUMBERED = """async data => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const [width, height] = [picture.width, picture.height];
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(picture, 0, 0);
    const pixels = canvas.getImageData(0, 0, width, height).data;
    for (let bits = 0; ; bits++) {
        const shade = value => value >> bits === 255 >> bits ? 255 : value >> bits << bits;
        const colours = new Map();
        let numbers = '';
        for (let at = 0; at < pixels.length; at += 4) {
            const colour = shade(pixels[at]) << 16 | shade(pixels[at + 1]) << 8 | shade(pixels[at + 2]);
            if (!colours.has(colour)) colours.set(colour, colours.size);
            numbers += String.fromCharCode(colours.get(colour) & 255);
        }
        if (colours.size <= 256) return [width, height, [...colours.keys()], btoa(numbers)];
    }
}"""


def smaller(page: Any, png: bytes) -> bytes:
    """Return a picture with at most 256 colours, smaller than the browser makes it. Its transparency is lost."""
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
