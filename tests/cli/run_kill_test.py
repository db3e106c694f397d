"""A run that is killed at any instant, or whose disk is full, ends like one that was left alone.

RECKONER_KILLS (10) and RECKONER_LOCAL (400 articles) make it larger: 200 and 2000 for the full measure.
"""
import os
import pathlib
import random
import signal
import subprocess
import time
import unittest

from harness import Case
from news_server import Site
from run_harness import DATE, NOW, Desk, settled, sums_hold, write_articles

KILLS = int(os.environ.get("RECKONER_KILLS", 10))
LOCAL = int(os.environ.get("RECKONER_LOCAL", 400))
FEEDS = int(os.environ.get("RECKONER_FEEDS", 3))
ARTICLES = int(os.environ.get("RECKONER_ARTICLES", 12))


class Killed(Case):
    def assert_same(self, killed, whole):
        self.assertEqual(killed.hashes(), whole.hashes())
        self.assertEqual(settled(killed.manifest()), settled(whole.manifest()))
        self.assertEqual(killed.database(), whole.database())
        self.assertEqual(killed.database()[0], "ok")
        sums_hold(self, killed.manifest())
        self.assertFalse([p for p in killed.at().iterdir() if p.suffix in (".part", ".replay") or p.name == "journal.jsonl"])

    def torment(self, name, body, kills, rng):
        """Desks that are killed at random instants until they are done, `kills` in all; each must equal the undisturbed one."""
        whole = Desk(self.folder / f"{name}-whole", body)
        start = time.monotonic()
        done = whole.night()
        self.assertEqual(done.returncode, 0, done.stderr)
        lasts = time.monotonic() - start
        sums_hold(self, whole.manifest())
        count = runs = 0
        while count < kills:
            runs += 1
            desk = Desk(self.folder / f"{name}-{runs}", body)
            while count < kills:
                action = ("run", "--date", DATE) if rng.random() < 0.5 else ("resume",)
                child = desk.start(*action, "--now", NOW)
                time.sleep(rng.uniform(0.0, 1.1 * lasts))
                if child.poll() is None:
                    child.send_signal(signal.SIGKILL)
                    count += 1
                child.wait()
                child.stderr.close()
                if (desk.at() / "manifest.json").exists():
                    break
            last = desk.night()
            self.assertEqual(last.returncode, 0, last.stderr)
            self.assert_same(desk, whole)
        return count, runs

    def test_killed_between_manifest_and_journal(self):
        write_articles(self.folder / "articles", 3)
        desk = Desk(self.folder / "late", f'[[source]]\nname = "local"\npath = "{self.folder}/articles"\n')
        self.assertEqual(desk.night().returncode, 0)
        hashes = desk.hashes()
        (desk.at() / "journal.jsonl").write_text("what the outputs hold\n")
        self.assertEqual(desk.night().returncode, 0)
        self.assertFalse((desk.at() / "journal.jsonl").exists())
        self.assertEqual(desk.hashes(), hashes)

    def test_local(self):
        write_articles(self.folder / "articles", LOCAL)
        count, runs = self.torment("local", f'[[source]]\nname = "local"\npath = "{self.folder}/articles"\n', KILLS, random.Random(5))
        print(f"{count} kills over {runs} runs of {LOCAL} local articles")

    def test_web(self):
        site = Site(FEEDS, ARTICLES)
        try:
            body = '[fetch]\ndelay = 0.0\nallow_hosts = ["127.0.0.1"]\n' + "".join(
                f'[[source]]\nname = "feed {n}"\nurl = "{url}"\n' for n, url in enumerate(site.sources()))
            count, runs = self.torment("web", body, max(3, KILLS // 3), random.Random(6))
            print(f"{count} kills over {runs} runs of {FEEDS * ARTICLES} pages")
        finally:
            site.server.shutdown()
            site.server.server_close()

    def test_terminated(self):
        """SIGTERM: an end within ten seconds, and nothing lost."""
        write_articles(self.folder / "articles", LOCAL)
        body = f'[[source]]\nname = "local"\npath = "{self.folder}/articles"\n'
        whole, desk = Desk(self.folder / "whole", body), Desk(self.folder / "desk", body)
        start = time.monotonic()
        self.assertEqual(whole.night().returncode, 0)
        lasts = time.monotonic() - start
        for part in (0.2, 0.5, 0.8):
            child = desk.start("run", "--date", DATE, "--now", NOW)
            time.sleep(part * lasts)
            child.send_signal(signal.SIGTERM)
            asked = time.monotonic()
            _, err = child.communicate(timeout=60)
            self.assertLess(time.monotonic() - asked, 10)
            if child.returncode == 0:
                break
            self.assertEqual(child.returncode, 128 + signal.SIGTERM, err)
            self.assertFalse((desk.at() / "manifest.json").exists())
        self.assertEqual(desk.run("resume", "--now", NOW).returncode, 0)
        if not (desk.at() / "manifest.json").exists():  # it was stopped before it began
            self.assertEqual(desk.night().returncode, 0)
        self.assert_same(desk, whole)

    def test_full_disk(self):
        self.fill_disk("")

    def test_full_disk_with_csv(self):
        def same(desk, whole):
            for path in sorted((whole.state / "csv").iterdir()):
                self.assertEqual((desk.state / "csv" / path.name).read_bytes(), path.read_bytes(), path.name)
            self.assertEqual(len(list((desk.state / "csv").iterdir())), 9)

        self.fill_disk('[output]\nsinks = ["csv:csv", "sqlite:reckoner.db"]\n', same)

    @unittest.skipUnless(os.geteuid() == 0, "only root can mount a small disk")
    def fill_disk(self, output, same=None):
        """A state folder on a disk that is too small at first, and grows."""
        write_articles(self.folder / "articles", LOCAL)
        body = f'{output}[[source]]\nname = "local"\npath = "{self.folder}/articles"\n'
        whole = Desk(self.folder / "whole", body)
        self.assertEqual(whole.night().returncode, 0)
        needed = sum(p.stat().st_size for p in whole.state.rglob("*") if p.is_file())
        desk = Desk(self.folder / "desk", body)
        desk.state.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(desk.state)]
        if subprocess.run(mount, capture_output=True).returncode != 0:
            self.skipTest("mounting is not allowed here")
        failures = 0
        try:
            for part in (0.1, 0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
                size = max(200_000, int(part * needed))
                subprocess.run(["mount", "-o", f"remount,size={size}", str(desk.state)], check=True)
                done = desk.night()
                if done.returncode == 0:
                    break
                failures += 1
                self.assertEqual(done.returncode, 74, done.stderr)
                self.assertRegex(done.stderr, "(?i)no space|disk is full")
                self.assertFalse((desk.at() / "manifest.json").exists())
            subprocess.run(["mount", "-o", f"remount,size={8 * needed}", str(desk.state)], check=True)
            done = desk.run("resume", "--now", NOW)
            if not (desk.at() / "manifest.json").exists():
                done = desk.night()
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assert_same(desk, whole)
            if same:
                same(desk, whole)
        finally:
            subprocess.run(["umount", str(desk.state)], check=True)
        print(f"a full disk {failures} times")

    def test_clock_set_back(self):
        """Killed, and the clock set back by years before each new start."""
        site = Site(2, 6)
        try:
            body = '[fetch]\ndelay = 0.0\nallow_hosts = ["127.0.0.1"]\n' + "".join(
                f'[[source]]\nname = "feed {n}"\nurl = "{url}"\n' for n, url in enumerate(site.sources()))
            whole, desk = Desk(self.folder / "whole", body), Desk(self.folder / "desk", body)
            self.assertEqual(whole.night().returncode, 0)
            for year in (2026, 2019, 1971):
                child = desk.start("run", "--date", DATE, "--now", f"{year}-01-14T03:00:00Z")
                time.sleep(0.4)
                child.kill()
                child.wait()
                child.stderr.close()
            self.assertEqual(desk.night(now="1999-01-01T00:00:00Z").returncode, 0)
            self.assertEqual(desk.manifest()["totals"], whole.manifest()["totals"])
            self.assertEqual(desk.database(), whole.database())
        finally:
            site.server.shutdown()
            site.server.server_close()


if __name__ == "__main__":
    unittest.main()
