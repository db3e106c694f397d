#!/usr/bin/env python3
"""Makes a large WARC.gz of varied pages out of a folder of pages, for measuring.

usage: bench/make_warc.py FOLDER OUT.warc.gz [--bytes N] [--seed N]

Every record is one page of the folder (*.html), again and again in an order shuffled by the seed, each time with other
numbers in its text, another URL and another date: no two records are alike, and all of it follows from the seed. Records
are gzipped one by one, as crawlers write them. Ends once OUT has N bytes (1e9). Then, for example:

    /usr/bin/time -v build-release/reckoner extract OUT.warc.gz --workers 2 -q > envelopes.jsonl
"""
import argparse
import datetime
import multiprocessing
import pathlib
import random
import re
import uuid
import zlib

NUMBERS_VARIED = 60  # of a page
# A number in the text between tags: not in a tag, nor in a script or a style.
SKIPPED = re.compile(rb"(?is)<(script|style)\b.*?</\1\s*>|<[^>]*>")
NUMBER = re.compile(rb"(?<![\w.,])[1-9][0-9](?![\w])")


def split_page(html):
    """The page in pieces: every second one is a two-digit number of its text."""
    spots, at = [], 0
    for tag in SKIPPED.finditer(html):
        spots += [m.span() for m in NUMBER.finditer(html, at, tag.start())]
        at = tag.end()
    pieces, at = [], 0
    for begin, end in spots[:NUMBERS_VARIED]:
        pieces += [html[at:begin], html[begin:end]]
        at = end
    return pieces + [html[at:]]


def member(data):
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()


def record(kind, headers, block):
    lines = [f"WARC-Type: {kind}", *headers, f"Content-Length: {len(block)}"]
    return member("WARC/1.1\r\n".encode() + "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n")


pages = []


def vary(job):
    number, page, seed = job
    rng = random.Random(seed)
    pieces = list(pages[page])
    for i in range(1, len(pieces), 2):
        pieces[i] = b"%d" % rng.randrange(10, 100)
    body = b"".join(pieces)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    date = datetime.datetime(2026, 1, 1) + datetime.timedelta(seconds=20 * number)
    return record("response", [f"WARC-Record-ID: <urn:uuid:{uuid.UUID(int=rng.getrandbits(128), version=4)}>",
                               f"WARC-Date: {date.isoformat()}Z", f"WARC-Target-URI: https://example.org/page/{number}",
                               "Content-Type: application/http; msgtype=response"], head + body)


def jobs(seed):
    rng, number, order = random.Random(seed), 0, []
    while True:
        if not order:
            order = rng.sample(range(len(pages)), len(pages))
        yield number, order.pop(), rng.getrandbits(64)
        number += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--bytes", type=float, default=1e9)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    pages.extend(split_page(path.read_bytes()) for path in sorted(args.folder.rglob("*.html")))
    if not pages:
        parser.error(f"no *.html in {args.folder}")
    written = count = 0
    with multiprocessing.Pool() as pool, args.out.open("wb") as out:
        written += out.write(record("warcinfo", [f"WARC-Record-ID: <urn:uuid:{uuid.UUID(int=args.seed)}>", "WARC-Date: 2026-01-01T00:00:00Z",
                                                 "Content-Type: application/warc-fields"], b"software: bench/make_warc.py\r\n"))
        for packed in pool.imap(vary, jobs(args.seed), chunksize=16):
            written += out.write(packed)
            count += 1
            if written >= args.bytes:
                break
        pool.terminate()
    print(f"{args.out}: {count} records, {written / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
