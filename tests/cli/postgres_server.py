"""A PostgreSQL server of the tests' own, in a temporary folder, by a socket in it."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest


def programs():
    """The newest version's folder of programs, or None."""
    return max(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), default=None)


class Server:
    def __init__(self):
        found = programs()
        if not found:
            if os.environ.get("RECKONER_NEED_POSTGRES"):
                raise RuntimeError("no PostgreSQL server is installed")
            raise unittest.SkipTest("no PostgreSQL server: install Debian's postgresql")
        self.bin = found.parent
        self.folder = tempfile.mkdtemp(prefix="reckoner-postgres-")
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.run("initdb", "-D", f"{self.folder}/data", "-A", "trust", "-N", "-U", "desk", "-E", "UTF8", "--locale=C")
        self.run("pg_ctl", "-w", "-D", f"{self.folder}/data", "-l", f"{self.folder}/log", "-o",
                 f"-c listen_addresses='' -c fsync=off -c unix_socket_directories={self.folder}", "start")
        self.run("createdb", "-h", self.folder, "-U", "desk", "news")

    def run(self, program, *args):
        # initdb refuses to run as root.
        other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run([*other, self.bin / program, *args], check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def close(self):
        self.run("pg_ctl", "-w", "-m", "immediate", "-D", f"{self.folder}/data", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def target(self, schema="reckoner"):
        return f"pg:host={self.folder} user=desk dbname=news schema={schema}"

    def query(self, sql, schema="reckoner"):
        """Rows as lists of texts; None is NULL."""
        done = subprocess.run([self.bin / "psql", "-X", "-q", "-A", "-t", "-F", "\x1f", "-R", "\x1e", "-P", "null=\x1d", "-v", "ON_ERROR_STOP=1",
                               "-h", self.folder, "-U", "desk", "news", "-c", f'SET search_path = "{schema}"', "-c", sql],
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        text = done.stdout.rstrip("\n")
        return [[None if c == "\x1d" else c for c in row.split("\x1f")] for row in text.split("\x1e")] if text else []
