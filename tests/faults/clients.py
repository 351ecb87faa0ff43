#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Clients that are slow, large or hostile: each gets the documented answer, and the others are served
meanwhile. KOMPASS names the program; NO_MEMORY_LIMITS says that a sanitizer keeps freed memory."""
import os
import resource
import socket
import sys
import time

from server import Server, Tally, headers_of, heard, status_of, unless

SLOW_CLIENTS = 900  # of the 1,000 connections that one address may have
MOST_MEMORY = 200  # MB


def memory_of(server):
    with open(f"/proc/{server.process.pid}/status", encoding="ascii") as file:
        line = next(line for line in file if line.startswith("VmHWM"))
    return int(line.split()[1]) // 1024


def expect_little_memory(tally, name, server):
    if not os.environ.get("NO_MEMORY_LIMITS"):
        used = memory_of(server)
        tally.expect(name, unless(used < MOST_MEMORY, f"{used} MB"))


def check_slow_clients(tally):
    """A head that never ends holds nobody up, and is answered with 408."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, 2 * SLOW_CLIENTS)), hard))
    with Server() as server:
        slow = [server.connect() for _ in range(SLOW_CLIENTS)]
        for client in slow:
            client.sendall(b"GET /sv HTTP/1.1\r\nHost:")
        tally.expect(f"a page beside {SLOW_CLIENTS} slow clients",
                     unless(status_of(server.get("/sv")) == 200, "is not answered"))
        answers = [status_of(heard(client)) for client in slow]
        tally.expect("slow clients", unless(set(answers) == {408}, f"are answered {set(answers)}"))
        expect_little_memory(tally, "memory with slow clients", server)
        for client in slow:
            client.close()


def check_large_bodies(tally):
    size = 100_000_000
    with Server() as server:
        answer = server.say(f"POST /api/v1/evaluations HTTP/1.1\r\nHost: x\r\n"
                            f"Content-Length: {size}\r\n\r\n")
        tally.expect("a body of 100 MB", unless(status_of(answer) == 413, answer[:60]))
        with server.connect() as client:
            client.sendall(b"POST /api/v1/evaluations HTTP/1.1\r\nHost: x\r\n"
                           b"Transfer-Encoding: chunked\r\n\r\n")
            chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
            sent = 0
            try:
                while sent < size:
                    client.sendall(chunk)
                    sent += 0x10000
            except OSError:
                pass
        tally.expect("a body that hides its size", unless(sent < size, "is read to its end"))
        tally.expect("a page after large bodies",
                     unless(status_of(server.get("/sv")) == 200, "is not answered"))
        expect_little_memory(tally, "memory with large bodies", server)


def check_uploads_of_anybody(tally):
    """Nobody who may not send a picture has it kept, not even in part. Who is not to know of an
    evaluation is told that it is not there."""
    size, target = 19_000_000, "/api/v1/work/01990000-0000-7000-8000-000000000000/pictures"
    head = f"POST {target} HTTP/1.1\r\nHost: x\r\nContent-Type: image/png\r\n"
    with Server() as server:
        server.get("/sv")
        before = memory_of(server)
        clients = [server.connect() for _ in range(50)]
        for client in clients:
            client.sendall(f"{head}Content-Length: {size}\r\n\r\n".encode())
        for client in clients:
            try:
                for _ in range(size // 1_000_000):
                    client.sendall(b"x" * 1_000_000)
            except OSError:
                pass
        answers = {status_of(heard(client)) for client in clients}
        tally.expect("uploads of anybody", unless(answers <= {0, 401}, f"are answered {answers}"))
        answer = server.say(f"{head}Content-Length: {size}\r\n\r\n")
        tally.expect("an upload of anybody is answered by its head",
                     unless(status_of(answer) == 401, answer[:60]))
        answer = server.say(f"{head}Transfer-Encoding: chunked\r\n\r\n")
        tally.expect("one that hides its size too", unless(status_of(answer) == 401, answer[:60]))
        for what, status in (("nothing-here", 404), ("evaluations", 413)):
            answer = server.say(f"POST /api/v1/{what} HTTP/1.1\r\nHost: x\r\n"
                                f"Content-Length: {size}\r\n\r\n")
            tally.expect(f"an upload to {what}",
                         unless(status_of(answer) in (status, 405), answer[:60]))
        used = memory_of(server) - before
        if not os.environ.get("NO_MEMORY_LIMITS"):
            tally.expect("memory for uploads of anybody", unless(used < 50, f"{used} MB"))
        for client in clients:
            client.close()


def check_share_of_one(tally):
    """One address has a quarter of the connections, and the others are served."""
    with Server() as server:
        many = [server.connect() for _ in range(1001)]
        tally.expect("a connection too many", unless(heard(many[-1]) == "", "is served"))
        with socket.create_connection(("127.0.0.1", server.port), timeout=60,
                                      source_address=("127.0.0.2", 0)) as other:
            other.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            tally.expect("another address", unless(status_of(heard(other)) == 200, "is not served"))
        for client in many:
            client.close()


def check_form_of_refusals(tally):
    """What is no request, has too long a head or a bad path is told as all else is."""
    with Server() as server:
        for name, request, status in (
                ("no request", "NONSENSE\r\n\r\n", 400),
                ("a long head", f"GET / HTTP/1.1\r\nX: {'x' * 20000}\r\n\r\n", 431),
                ("a bad path", "GET /api/%ff HTTP/1.1\r\nHost: x\r\n\r\n", 400)):
            answer = server.say(request)
            headers = dict(headers_of(answer))
            tally.expect(name, unless(
                status_of(answer) == status
                and headers.get("Content-Type") == "application/problem+json"
                and headers.get("X-Content-Type-Options") == "nosniff"
                and "Content-Security-Policy" in headers, answer))
        for path in ("/sv", "/api/v1/evaluations", "/healthz", "/nothing-here"):
            answer = server.get(path, "X-Request-Id: seen-1")
            names = [name.lower() for name, _ in headers_of(answer)]
            tally.expect(f"headers of {path}", unless(
                len(names) == len(set(names)), f"stand twice: {sorted(names)}"))
            tally.expect(f"the id of {path}", unless(
                dict(headers_of(answer)).get("X-Request-Id") == "seen-1", "is another"))


INJECTED = "%0d%0aSet-Cookie:%20a=b"
TARGETS = ["/" + INJECTED, "/sv/sok?q=" + INJECTED, "/sv/kommun/" + INJECTED,
           f"/sv/kommun/vallentuna{INJECTED}/2019/rapport.csv",
           f"/sv/kommun/vallentuna%22;x=%22/2019/rapport.csv", "/static/" + INJECTED,
           "/api/v1/municipalities?q=" + INJECTED]
HEADERS = ["X-Request-Id: a\tb", "Host: evil.example", "X-Forwarded-Host: evil.example",
           "X-Forwarded-For: evil.example", "Accept-Language: sv\x01", "Origin: https://evil.example"]


def faults_of_headers(answer):
    names = [name for name, _ in headers_of(answer)]
    text = " ".join(value for _, value in headers_of(answer))
    return [fault for fault, there in (("sets a cookie", "Set-Cookie" in names),
                                       ("repeats what was said", "evil.example" in text),
                                       ("has a control character", "\x01" in text or "\t" in text),
                                       ("is a fault", status_of(answer) in (0, 500))) if there]


def check_injection(tally):
    with Server() as server:
        for target in TARGETS:
            tally.expect(f"injected into {target}", faults_of_headers(server.get(target)))
        for header in HEADERS:
            tally.expect(f"injected by {header!r}", faults_of_headers(server.get("/", header)))
        for path in ("/../../etc/passwd", "/static/..%2f..%2fetc%2fpasswd", "//etc/passwd",
                     "/static/%2e%2e/secret"):
            answer = server.get(path)
            tally.expect(f"a path out of the tree: {path}",
                         unless(status_of(answer) in (400, 404) and "root:" not in answer,
                                answer[:60]))


# Two readers of one request must not disagree where it ends (RFC 9112, section 11.2).
SMUGGLED = [
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
]


def check_smuggling(tally):
    with Server() as server:
        for request in SMUGGLED:
            answer = server.say(request)
            tally.expect(f"smuggled {request!r}", unless(status_of(answer) == 400, answer[:60]))


def check_graceful_stop(tally):
    """What is under way when the server is asked to stop is answered; who only waits is closed."""
    with Server() as server:
        idle, busy = server.connect(), server.connect()
        busy.sendall(b"POST /api/v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n{}")
        server.get("/healthz")
        server.process.terminate()
        time.sleep(0.3)
        busy.sendall(b"  ")
        answer = heard(busy)
        tally.expect("a request under way when the server stops",
                     unless(status_of(answer) in range(400, 500), f"gets {answer[:60]!r}"))
        tally.expect("a connection without one", unless(heard(idle) == "", "is told something"))
        tally.expect("the end", unless(server.process.wait(timeout=60) == 0, "is no clean one"))
        idle.close()
        busy.close()


def main():
    tally = Tally()
    check_slow_clients(tally)
    check_large_bodies(tally)
    check_uploads_of_anybody(tally)
    check_share_of_one(tally)
    check_form_of_refusals(tally)
    check_injection(tally)
    check_smuggling(tally)
    check_graceful_stop(tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
