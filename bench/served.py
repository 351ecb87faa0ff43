# SPDX-License-Identifier: EUPL-1.2
"""The server as bench/run meets it: started on a store, asked, loaded, and beside nginx."""
import contextlib
import gzip
import http.client
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections import namedtuple
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KOMPASS = ROOT / "build/release/bin/kompass"
CONNECTIONS, SECONDS = 64, 8
Load = namedtuple("Load", "per_second p99_ms")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(port, process):
    while process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.001)
    raise SystemExit(f"the server on port {port} ended with {process.returncode}")


class Server:
    """On the cores it is given; core 0 alone leaves core 1 to who asks."""

    def __init__(self, store, cores="0"):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            ["taskset", "-c", cores, KOMPASS, "serve", "--store", f"sqlite:{store}", "--listen",
             f"127.0.0.1:{self.port}", "--rate-visitors", "1000000", "--log-level", "error"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.port, self.process)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def get(self, path, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        return answer, answer.read()

    def resident_mb(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024


def start_times(store):
    times = []
    for _ in range(10):
        began = time.perf_counter()
        with Server(store, cores="0-1") as server:
            assert server.get("/sv")[0].status == 200
            times.append(time.perf_counter() - began)
    return times


def timed(connection, path):
    began = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 200, (path, answer.status)
    return time.perf_counter() - began


def request_times(server, path, count):
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    return [timed(connection, path) for _ in range(count)]


def fresh_pages(server, count):
    paths = []
    for part in range(1, 100):
        if len(paths) >= count:
            break
        _, listed = server.get(f"/sv/utvarderingar?sida={part}")
        found = re.findall(rb'href="(/sv/kommun/[^"/]+/\d{4})"', listed)
        paths += [one for one in dict.fromkeys(found) if one not in paths]
    assert len(paths) >= count, len(paths)
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    return [timed(connection, path.decode()) for path in paths[:count]]


def loaded(address):
    found = subprocess.run(["taskset", "-c", "1", "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s",
                            "--latency", "-H", "Accept-Encoding: gzip", address],
                           check=True, capture_output=True, text=True).stdout
    assert "Non-2xx" not in found, found
    p99, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", found).groups()
    return Load(float(re.search(r"Requests/sec:\s+([\d.]+)", found)[1]),
                float(p99) * {"us": 1e-3, "ms": 1, "s": 1e3}[unit])


@contextlib.contextmanager
def nginx(server, path):
    """Serves the bytes and headers of a page of the server, also from core 0; gives its address."""
    answer, body = server.get(path, {"Accept-Encoding": "gzip"})
    folder, port = Path(tempfile.mkdtemp()), free_port()
    folder.chmod(0o755)
    (folder / "page.html.gz").write_bytes(body)
    (folder / "page.html").write_bytes(gzip.decompress(body))
    kept = {"Content-Type", "Content-Length", "Content-Encoding", "Date", "Server", "Connection",
            "ETag", "Keep-Alive"}
    headers = "".join(f"add_header {name} \"{value}\";" for name, value in answer.getheaders()
                      if name not in kept)
    (folder / "nginx.conf").write_text(
        f"daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/log;"
        f"events {{ worker_connections 1024; }} http {{ access_log off; default_type text/html;"
        f"types {{ text/html html; }} sendfile on; tcp_nopush on; keepalive_requests 100000000;"
        f"open_file_cache max=100; server {{ listen 127.0.0.1:{port}; root {folder};"
        f"gzip_static on; {headers} }} }}")
    process = subprocess.Popen(["taskset", "-c", "0", "nginx", "-c", folder / "nginx.conf"])
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(folder)
