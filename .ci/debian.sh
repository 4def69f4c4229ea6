# What .ci/setup and .ci/install share: Debian's packages and a Python that is new enough. `source` it.
export DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

say() { printf '%s: %s\n' "${0##*/}" "$*"; }
stop() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

find_python() { # the first Python that is new enough
    local candidate
    for candidate in python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
}

missing_packages() { # of the names given, those that Debian has not installed here
    local installed
    installed=$(dpkg-query --show --showformat '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
    printf '%s installed\n' "$@" | grep -vxF -f <(printf '%s\n' "${installed:-none}") | cut -d' ' -f1 || true
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n env DEBIAN_FRONTEND=noninteractive "$@"; fi
}

may_install() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }

install_packages() { # quietly; all that apt said, where it fails
    local log
    log=$(mktemp)
    if ! { as_root apt-get -qq update && as_root apt-get -qq install --no-install-recommends -y "$@"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        stop "apt-get could not install these packages; the lines above say why: $*"
    fi
    rm -f "$log"
}
