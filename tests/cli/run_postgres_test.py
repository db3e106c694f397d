"""A run into PostgreSQL that is killed, and whose server restarts under it, ends like one that was left alone."""
import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from harness import Case
from run_harness import DATE, NOW, Desk, sums_hold, write_articles

BIN = pathlib.Path("/usr/lib/postgresql/15/bin")
LOCAL = int(os.environ.get("RECKONER_LOCAL", 400))
KILLS = max(3, int(os.environ.get("RECKONER_KILLS", 10)) // 3)


class Server:
    """A cluster of its own, on a socket in its folder."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reckoner-pg-"))
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.folder.chmod(0o755)
        self.run(BIN / "initdb", "-D", self.folder / "data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
        self.start()

    def run(self, *args, **more):
        prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        return subprocess.run([*prefix, *map(str, args)], check=True, capture_output=True, text=True, cwd="/", **more)

    def start(self):
        prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run([*prefix, str(BIN / "pg_ctl"), "-D", str(self.folder / "data"), "-w", "-l", str(self.folder / "log"), "-o",
                        f"-c listen_addresses='' -c unix_socket_directories={self.folder}", "start"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")

    def stop(self):
        self.run(BIN / "pg_ctl", "-D", self.folder / "data", "-w", "-m", "immediate", "stop")

    def close(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def sql(self, database, text):
        return self.run("psql", "-h", self.folder, "-U", "postgres", "-d", database, "-qAtc", text).stdout

    def database(self, name):
        self.sql("postgres", f"CREATE DATABASE {name}")
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def content(self, name):
        """Ids of every table that has them, and counts of the others."""
        tables = self.sql(name, "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' "
                                "AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1").split()
        columns = self.sql(name, "SELECT table_schema || '.' || table_name FROM information_schema.columns WHERE column_name = 'id'").split()
        return {t.split(".")[1]: self.sql(name, f"SELECT id FROM {t} ORDER BY 1" if t in columns else f"SELECT count(*) FROM {t}")
                for t in tables}


@unittest.skipUnless((BIN / "initdb").exists() and shutil.which("psql"), "no PostgreSQL 15 server")
class Postgres(Case):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.addClassCleanup(cls.server.close)

    def desk(self, name):
        target = self.server.database(name)
        return Desk(self.folder / name, f'[output]\nsinks = ["{target}"]\n[[source]]\nname = "local"\npath = "{self.folder}/articles"\n')

    def setUp(self):
        super().setUp()
        write_articles(self.folder / "articles", LOCAL)

    def test_killed_and_restarted(self):
        whole = self.desk("whole")
        start = time.monotonic()
        done = whole.night()
        lasts = time.monotonic() - start
        self.assertEqual(done.returncode, 0, done.stderr)
        sums_hold(self, whole.manifest())
        expected = self.server.content("whole")
        self.assertEqual(len(expected["documents"].splitlines()), whole.manifest()["totals"]["documents"])
        rng = random.Random(3)
        killed = self.desk("killed")
        for _ in range(KILLS):
            child = killed.start("run", "--date", DATE, "--now", NOW)
            time.sleep(rng.uniform(0.1, lasts))
            child.send_signal(signal.SIGKILL)
            child.communicate()
        self.assertEqual(killed.night().returncode, 0)
        self.assertEqual(killed.hashes(), whole.hashes())
        self.assertEqual(self.server.content("killed"), expected)
        self.server.sql("killed", "TRUNCATE reckoner.documents CASCADE")
        self.assertEqual(killed.run("replay", "--date", DATE).returncode, 0)  # a lost database
        self.assertEqual(self.server.content("killed")["figures"], expected["figures"])

    def test_the_server_restarts_under_it(self):
        whole, desk = self.desk("calm"), self.desk("shaken")
        self.assertEqual(whole.night().returncode, 0)
        child = desk.start("run", "--date", DATE, "--now", NOW)
        while child.poll() is None and self.server.sql("shaken", "SELECT to_regclass('reckoner.documents')").strip() == "":
            time.sleep(0.005)
        self.server.stop()
        time.sleep(0.3)
        self.server.start()
        _, err = child.communicate(timeout=120)
        self.assertEqual(child.returncode, 0, err)
        self.assertEqual(desk.hashes(), whole.hashes())
        self.assertEqual(self.server.content("shaken"), self.server.content("calm"))

    @unittest.skipUnless(os.geteuid() == 0, "only root can mount a small disk")
    def test_a_full_disk_of_the_server(self):
        """The database's tables on a disk that is too small at first, and grows."""
        whole = self.desk("roomy")
        self.assertEqual(whole.night().returncode, 0)
        expected = self.server.content("roomy")
        needed = int(self.server.sql("postgres", "SELECT pg_database_size('roomy')"))
        empty = int(self.server.sql("postgres", "SELECT pg_database_size('template0')"))
        place = self.server.folder / "small"
        place.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={8 * needed}", "tmpfs", str(place)], capture_output=True).returncode != 0:
            self.skipTest("mounting is not allowed here")
        try:
            shutil.chown(place, "postgres", "postgres")
            self.server.sql("postgres", f"CREATE TABLESPACE small LOCATION '{place}'")
            self.server.sql("postgres", "CREATE DATABASE crowded TABLESPACE small")
            desk = Desk(self.folder / "crowded", f'[output]\nsinks = ["postgresql://postgres@/crowded?host={self.server.folder}"]\n'
                        f'[[source]]\nname = "local"\npath = "{self.folder}/articles"\n')
            failures = 0
            for part in (0.2, 0.5, 0.8):
                size = int(max(empty + part * (needed - empty), sum(f.stat().st_size for f in place.rglob("*") if f.is_file())))
                subprocess.run(["mount", "-o", f"remount,size={size + 8192}", str(place)], check=True)
                done = desk.night()
                if done.returncode == 0:
                    break
                failures += 1
                self.assertEqual(done.returncode, 74, done.stderr)
                self.assertIn("the server's disk is full", done.stderr)
                self.assertFalse((desk.at() / "manifest.json").exists())
            self.assertGreater(failures, 0)
            subprocess.run(["mount", "-o", f"remount,size={8 * needed}", str(place)], check=True)
            self.assertEqual(desk.run("resume", "--now", NOW).returncode, 0)
            self.assertEqual(desk.hashes(), whole.hashes())
            self.assertEqual(self.server.content("crowded"), expected)
        finally:
            self.server.sql("postgres", "DROP DATABASE IF EXISTS crowded WITH (FORCE)")
            self.server.sql("postgres", "DROP TABLESPACE IF EXISTS small")
            subprocess.run(["umount", str(place)], check=True)

    def test_a_server_that_is_away_can_be_waited_for_no_longer(self):
        """SIGTERM while it is away ends within ten seconds; resume goes on."""
        desk = self.desk("away")
        self.server.stop()
        try:
            child = desk.start("run", "--date", DATE, "--now", NOW)
            while not (desk.at() / "journal.jsonl").exists() and child.poll() is None:
                time.sleep(0.02)
            time.sleep(1.5)
            child.terminate()
            asked = time.monotonic()
            _, err = child.communicate(timeout=60)
            self.assertLess(time.monotonic() - asked, 10)
            self.assertIn(child.returncode, (75, 128 + signal.SIGTERM), err)
        finally:
            self.server.start()
        self.assertEqual(desk.run("resume", "--now", NOW).returncode, 0)
        self.assertEqual(len(self.server.content("away")["documents"].splitlines()), desk.manifest()["totals"]["documents"])


if __name__ == "__main__":
    unittest.main()
