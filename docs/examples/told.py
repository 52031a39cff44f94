"""A server that is told of new results and checks that the note comes from Alkimos: python3 told.py

SECRET is what the page Webhooks showed when the address was added. Behind a proxy that
speaks https.
"""

import base64
import hashlib
import hmac
import http.server
import json
import os
import time

KEY = base64.b64decode(os.environ["SECRET"].removeprefix("whsec_"))


class Told(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(min(int(self.headers["Content-Length"]), 10_000))
        signed = b".".join([self.headers["webhook-id"].encode(), self.headers["webhook-timestamp"].encode(), body])
        expected = "v1," + base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest()).decode()
        signatures = self.headers["webhook-signature"].split()  # Two while the secret is rotated.
        fresh = abs(time.time() - int(self.headers["webhook-timestamp"])) < 300
        genuine = fresh and any(hmac.compare_digest(expected, one) for one in signatures)
        self.send_response(204 if genuine else 401)
        self.end_headers()
        if genuine:
            note = json.loads(body)
            print(note["type"], note["data"].get("cohort", ""), flush=True)  # Here your program would run pull.py.

    def log_message(self, *_):
        pass


http.server.HTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8099"))), Told).serve_forever()
