"""Gives demo-client a second secret that no page would make: what HTTP Basic and forms encode in more than one way."""
import datetime
import hashlib
import sqlite3
import sys

database = sqlite3.connect(sys.argv[1])
with database:
    database.execute(
        'insert into ApplicationSecrets (ApplicationId, Hash, CreatedAt, Version) select Id, ?, ?, 1 from Applications where ClientId = ?',
        (hashlib.sha256(sys.argv[2].encode()).digest(), datetime.datetime.now().isoformat(' '), 'demo-client'))
