#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Letters from a route of the API to a mail server: an invitation and a reset arrive and can be used
once, a new password is told, nobody learns who has an account, and a mail server that is away keeps
nothing else from being done. KOMPASS names the program."""
import email
import email.policy
import re
import socketserver
import sys
import threading
import time

from saving import ask
from server import Server, Tally, kompass, unless

ADMINISTRATOR, NEWCOMER = "agnes@example.org", "bo@example.org"
PASSWORD, OTHER = "three small boats", "four tall masts"


class MailHost(socketserver.ThreadingTCPServer):
    """Speaks as much SMTP as a letter needs, and keeps the letters."""
    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Conversation)
        self.letters, self.recipients = [], []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def letter(self, number):
        """The letter of this number, once it has come; nothing comes later than 10 s."""
        until = time.monotonic() + 10
        while len(self.letters) <= number and time.monotonic() < until:
            time.sleep(0.01)
        return self.letters[number] if len(self.letters) > number else None


class Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 host")
        while line := self.rfile.readline().decode().strip():
            if line.startswith("RCPT"):
                self.server.recipients.append(re.search(r"<(.*)>", line)[1])
            if line == "DATA":
                self.say("354 go on")
                self.server.letters.append(self.whole_letter())
            self.say("250 fine")

    def whole_letter(self):
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        return email.message_from_bytes(b"".join(lines), policy=email.policy.default)

    def say(self, line):
        self.wfile.write(f"{line}\r\n".encode())


def signed_in(server, address, password):
    status, headers, said = ask(server, "POST", "/api/v1/sessions",
                                {"email": address, "password": password})
    if status != 201:
        return None
    return {"Cookie": headers["Set-Cookie"].split(";")[0], "X-CSRF-Token": said["csrf_token"]}


def token_in(letter):
    found = re.search(r"https://kompass\.example\.org/\S*?([A-Za-z0-9_-]{40,})\s",
                      letter.get_content() if letter else "")
    return found[1] if found else None


def reset_status(server, address):
    return ask(server, "POST", "/api/v1/password-resets", {"email": address})[0]


def check_invitation(tally, server, host):
    administrator = signed_in(server, ADMINISTRATOR, PASSWORD)
    newcomer = {"name": "Bo Ek", "email": NEWCOMER, "language": "sv"}
    status, _, said = ask(server, "POST", "/api/v1/accounts", newcomer, administrator)
    letter = host.letter(0)
    token = token_in(letter)
    tally.expect("an invitation goes by mail", unless(
        status == 201 and host.recipients == [NEWCOMER] and token, f"{status} {letter}"))
    tally.expect("its link is shown to nobody else", unless(
        str(token) not in str(said), str(said)))
    used = [ask(server, "POST", "/api/v1/links/use", {"token": token, "password": OTHER})[0]
            for _ in range(2)]
    tally.expect("it can be used once", unless(used == [204, 403], str(used)))
    tally.expect("then he signs in", unless(signed_in(server, NEWCOMER, OTHER), "he cannot"))


def check_reset(tally, server, host):
    answers = [reset_status(server, NEWCOMER), reset_status(server, "nobody@example.org")]
    token = token_in(host.letter(1))
    tally.expect("a reset goes by mail, and nobody learns who has an account", unless(
        answers == [202, 202] and host.letter(1)["To"] == NEWCOMER, str(answers)))
    status = ask(server, "POST", "/api/v1/links/use", {"token": token, "password": PASSWORD})[0]
    tally.expect("the new password is taken, the old is gone", unless(
        status == 204 and signed_in(server, NEWCOMER, PASSWORD)
        and not signed_in(server, NEWCOMER, OTHER), str(status)))
    told = host.letter(2)
    tally.expect("a letter tells that the password was changed, and lets nobody in", unless(
        told and told["Subject"] == "Ditt lösenord till Kompass har ändrats"
        and told["To"] == NEWCOMER and not token_in(told), str(told)))
    tally.expect("no more letters than that", unless(
        host.recipients == [NEWCOMER] * 3, str(host.recipients)))


def check_mail_server_is_away(tally, server, host):
    host.shutdown()
    host.server_close()
    began = time.monotonic()
    status = reset_status(server, NEWCOMER)
    took = time.monotonic() - began
    tally.expect("without the mail server the answer is the same, at once", unless(
        status == 202 and took < 5, f"{status} after {took:.1f} s"))
    until = time.monotonic() + 10
    while "error mail" not in server.log() and time.monotonic() < until:
        time.sleep(0.05)
    tally.expect("the log tells the operator", unless("error mail" in server.log(), server.log()))
    tally.expect("and nothing of the link", unless("/link/" not in server.log(), server.log()))


def main():
    tally = Tally()
    host = MailHost()
    options = ("--smtp-host", "127.0.0.1", "--smtp-port", host.server_address[1],
               "--smtp-security", "none", "--smtp-from", "kompass@example.org",
               "--base-address", "https://kompass.example.org")
    server = Server(*options)
    kompass("account", "create-administrator", ADMINISTRATOR, "--name", "Agnes Alm", "--store",
            f"sqlite:{server.store}", input=PASSWORD)
    with server:
        check_invitation(tally, server, host)
        check_reset(tally, server, host)
        check_mail_server_is_away(tally, server, host)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
