"""No command opens a connection."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BLOCK = """
import socket

def refuse(*arguments, **more):
    raise SystemError(f"NETWORK {arguments[1:2]}")

for name in ("connect", "connect_ex", "sendto", "bind"):
    setattr(socket.socket, name, refuse)
for name in ("getaddrinfo", "gethostbyname", "create_connection"):
    setattr(socket, name, refuse)
"""
TEXTS = {
    "long.txt": "The the council met on Monday , and it&#39;s open.\n" * 12,
    "french.md": "Le conseil s'est réuni lundi et il a approuvé le budget de la ville.\n\n" * 12,
    "short.html": "<p>Kurz.</p>",
    "mixed.txt": "The council met. Le conseil s'est réuni lundi et il a approuvé le budget. He left.\n" * 6,
}


@pytest.fixture
def offline(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(BLOCK, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "texts" / name).write_text(text, encoding="utf-8")
    (tmp_path / "texts" / "a.jsonl").write_text(json.dumps({"text": TEXTS["long.txt"]}) + "\n", encoding="utf-8")
    return tmp_path


def _run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder / "site"), *sys.path])}
    return subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True, env=environment)


def test_the_block_blocks(offline: Path) -> None:
    done = _run(offline, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))")
    assert "NETWORK" in done.stderr


@pytest.mark.parametrize("form", ["text", "concise", "json", "jsonl", "markdown", "html"])
def test_checking_needs_no_network(offline: Path, form: str) -> None:
    done = _run(offline, "-m", "tqcheck", "check", "texts", "--isolated", "--fail-on", "never", "--format", form)
    assert (done.returncode, "NETWORK" in done.stdout + done.stderr) == (0, False), done.stderr


@pytest.mark.parametrize("command", [("rules",), ("rules", "doubled-word"), ("config",), ("init",), ("--licences",)])
def test_other_commands_need_no_network(offline: Path, command: tuple[str, ...]) -> None:
    assert _run(offline, "-m", "tqcheck", *command).returncode == 0
