# SPDX-License-Identifier: EUPL-1.2
"""Asks a server and holds what is said on both sides against the contract that it serves."""
import http.client
import json
import re
import urllib.parse
import warnings

import yaml

warnings.simplefilter("ignore", DeprecationWarning)  # newer jsonschema renames its resolver
import jsonschema  # noqa: E402

BASE = "/api/v1"
METHODS = ("get", "put", "post", "delete", "patch")


class Who:
    """Who asks: the headers that say so."""

    def __init__(self, **headers):
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    @staticmethod
    def by_token(token):
        return Who(Authorization=f"Bearer {token}")

    @staticmethod
    def by_session(answer):
        """Of an answer that signed in or renewed the session."""
        cookie = answer.headers["set-cookie"].split(";")[0]
        return Who(Cookie=cookie, X_CSRF_Token=answer.data["csrf_token"])


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.body = response.read()
        self.media = self.headers.get("content-type", "").split(";")[0]
        self.data = json.loads(self.body) if self.media.endswith("json") and self.body else None

    @property
    def etag(self):
        return self.headers.get("etag")


class Contract:
    def __init__(self, text):
        self.document = yaml.safe_load(text)
        self.operations = {}
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    operation = item[method]
                    self.operations[operation["operationId"]] = (method.upper(), path, operation)
        self.resolver = jsonschema.RefResolver("", self.document)

    def resolved(self, value):
        while "$ref" in value:
            value = self.resolver.resolve(value["$ref"])[1]
        return value

    def faults(self, schema, value):
        validator = jsonschema.Draft202012Validator(schema, resolver=self.resolver)
        return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:160]}"
                for e in validator.iter_errors(value)]

    def response_of(self, operation, status):
        responses = operation["responses"]
        found = responses.get(str(status)) or responses.get(f"{status // 100}XX")
        return self.resolved(found) if found else None


class Client:
    def __init__(self, address, tally):
        self.host = address.removeprefix("http://")
        self.tally = tally
        self.called = {}  # operation -> statuses
        contract = self.send("GET", f"{BASE}/openapi.yaml")
        self.contract = Contract(contract.body)

    def send(self, method, target, body=None, headers=None):
        connection = http.client.HTTPConnection(self.host, timeout=60)
        connection.request(method, target, body, headers or {})
        answer = Answer(connection.getresponse())
        connection.close()
        return answer

    def call(self, name, expect, who=None, body=None, query=None, headers=None, problem=None,
             **path):
        """Calls an operation of the contract; `path` fills the names of its path. Whether the
        answer has the status (and code of a problem) that is expected, and the form that was
        promised, is counted."""
        method, pattern, operation = self.contract.operations[name]
        target = BASE + re.sub(r"\{(\w+)\}",
                               lambda m: urllib.parse.quote(str(path[m.group(1)]), safe=""), pattern)
        if query:
            target += "?" + urllib.parse.urlencode(query)
        sent = {**(who.headers if who else {}), **(headers or {})}
        data = body
        if isinstance(body, (dict, list)):
            data = json.dumps(body)
            sent.setdefault("Content-Type", "application/json")
        answer = self.send(method, target, data, sent)
        self.called.setdefault(name, set()).add(answer.status)
        faults = self.faults_of_answer(operation, answer)
        if isinstance(body, dict) and answer.status < 400:
            faults += self.faults_of_body(operation, body)
        if answer.status != expect or (problem and answer.data["code"] != problem):
            faults.append(f"expected {expect} {problem or ''}, got {answer.status} "
                          f"{answer.body[:300].decode('utf-8', 'replace')}")
        self.tally.expect(f"{name} {expect} {problem or ''}", faults)
        return answer

    def expect_example(self, name, answer):
        """An answer is, to the letter, the example that the contract has of it."""
        promised = self.contract.response_of(self.contract.operations[name][2], answer.status)
        wanted = promised["content"][answer.media]["example"]
        self.tally.expect(f"{name}, the example", [] if answer.data == wanted else str(answer.data))

    def needed_texts(self, name):
        """The members of an operation's body that have to be there and to say something."""
        schema = self.contract.operations[name][2]["requestBody"]["content"]["application/json"]["schema"]
        schema = self.contract.resolved(schema)
        return [member for member in schema.get("required", [])
                if {"minLength", "pattern"} & schema["properties"][member].keys()]

    def faults_of_body(self, operation, body):
        """A body that was taken is one that the contract allows."""
        wanted = operation.get("requestBody")
        if not wanted:
            return ["the contract has no body here"]
        return self.contract.faults(wanted["content"]["application/json"]["schema"], body)

    def faults_of_answer(self, operation, answer):
        promised = self.contract.response_of(operation, answer.status)
        if promised is None:
            return [f"the contract has no status {answer.status}"]
        faults = [f"the header {name} is missing" for name in promised.get("headers", {})
                  if name.lower() not in answer.headers and name != "Link"]
        content = promised.get("content")
        if not content:
            return faults + (["it has a body"] if answer.body else [])
        if answer.media not in content:
            return faults + [f"the contract has no {answer.media}"]
        if answer.data is None:
            return faults
        return faults + self.contract.faults(content[answer.media]["schema"], answer.data)
