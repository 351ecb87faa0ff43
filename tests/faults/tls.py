#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""TLS with a certificate made for the test, asked by curl and openssl. KOMPASS names the program."""
import socket
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path

from server import Server, Tally, heard, kompass, status_of, unless


def make_certificate(folder, name):
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                    "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key,
                    "-out", certificate], check=True, capture_output=True)
    return certificate, key


def curl(server, certificate, *options):
    return subprocess.run(["curl", "-sS", "--cacert", certificate, *options,
                           f"https://localhost:{server.port}/sv"], capture_output=True, text=True,
                          timeout=60, check=False)


def check_pages(tally, server, certificate):
    ran = curl(server, certificate, "-o", "/dev/null", "-w",
               "%{http_code} %{http_version} %{ssl_verify_result}")
    tally.expect("a page over TLS", unless(ran.stdout == "200 1.1 0", ran.stdout + ran.stderr))
    ran = curl(server, certificate, "-o", "/dev/null", "-w", "%header{strict-transport-security}")
    tally.expect("a browser is told to come by TLS again",
                 unless(ran.stdout == "max-age=31536000", ran.stdout))
    twice = curl(server, certificate, "-o", "/dev/null", "-o", "/dev/null", "-w", "%{num_connects}",
                 f"https://localhost:{server.port}/nb")
    tally.expect("two pages over one connection", unless(twice.stdout == "10", twice.stdout))
    ran = curl(server, certificate, "--tls-max", "1.1", "--tlsv1.0")
    tally.expect("TLS 1.1 is refused", unless(ran.returncode != 0, "is served"))
    for version in ("1.2", "1.3"):
        ran = curl(server, certificate, "-o", "/dev/null", "-w", "%{http_code}", "--tls-max", version)
        tally.expect(f"TLS {version}", unless(ran.stdout == "200", ran.stderr))


def check_others(tally, server, certificate):
    answer = server.get("/sv")
    tally.expect("plain HTTP where TLS is", unless("<html" not in answer, "is answered"))
    silent = server.connect()
    context = ssl.create_default_context(cafile=str(certificate))
    with context.wrap_socket(server.connect(), server_hostname="localhost") as client:
        client.sendall(b"GET /sv HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        tally.expect("a page beside a handshake that never comes",
                     unless(status_of(heard(client)) == 200, "is not answered"))
    silent.settimeout(30)
    try:
        ended = silent.recv(1) == b""
    except (ConnectionResetError, socket.timeout) as error:
        ended = isinstance(error, ConnectionResetError)
    tally.expect("a handshake that never comes", unless(ended, "is waited for"))
    silent.close()


def check_files(tally, folder, certificate, key):
    _, other_key = make_certificate(folder, "other")
    broken = folder / "broken.pem"
    broken.write_text("no certificate\n", encoding="utf-8")
    for name, files in (("a key of another certificate", (certificate, other_key)),
                        ("a certificate that is none", (broken, key)),
                        ("a key that is none", (certificate, broken))):
        ran = kompass("serve", "--store", f"sqlite:{folder}/a.db", "--listen", "127.0.0.1:0",
                      "--tls", *files)
        tally.expect(name, unless(ran.returncode == 3 and "cannot be used for TLS" in ran.stderr,
                                  f"exit {ran.returncode}: {ran.stderr}"))


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        certificate, key = make_certificate(folder, "server")
        with Server("--tls", certificate, key) as server:
            check_pages(tally, server, certificate)
            check_others(tally, server, certificate)
            tally.expect("the end", unless(server.stop() == 0, "is no clean one"))
        check_files(tally, folder, certificate, key)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
