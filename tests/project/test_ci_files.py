"""What others run in their CI follows the schemas that GitHub, GitLab and pre-commit publish, and names what exists."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from essence_packager.cli.validate import command as validate
from tests.support.published_schemas import GITHUB_ACTION, GITHUB_WORKFLOW, GITLAB_CI, PRE_COMMIT_CONFIG, published

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "how-to" / "validate-packages.md").read_text(encoding="utf-8")
SNIPPETS: list[Any] = [yaml.safe_load(block) for block in re.findall(r"```yml\n(.*?)```", PAGE, re.DOTALL)]
ACTION = ROOT / ".github" / "actions" / "validate" / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
REPOSITORY = ROOT / "examples" / "repository"
WORKFLOWS = [path for root in (ROOT, REPOSITORY) for path in (root / ".github" / "workflows").glob("*.yml")]


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def snippet(key: str) -> Any:
    return next(each for each in SNIPPETS if isinstance(each, dict) and key in each)


def workflow(read: dict[Any, Any]) -> dict[str, Any]:
    """A workflow as its schema knows it: YAML 1.1 reads the key ``on`` as true."""
    return {"on" if key is True else key: value for key, value in read.items()}


def test_the_action_and_the_workflows_follow_their_schemas() -> None:
    jsonschema.validate(read(ACTION), published(GITHUB_ACTION))
    assert len(WORKFLOWS) > 2
    for path in WORKFLOWS:
        jsonschema.validate(workflow(read(path)), published(GITHUB_WORKFLOW))


def test_the_documented_snippets_follow_their_schemas() -> None:
    jsonschema.validate(snippet("validate-packages"), published(GITLAB_CI))
    jsonschema.validate(snippet("repos"), published(PRE_COMMIT_CONFIG))
    jsonschema.validate(workflow(snippet("jobs")), published(GITHUB_WORKFLOW))


def test_the_documented_snippets_name_what_is_there() -> None:
    [job] = snippet("jobs")["jobs"].values()
    uses = next(step for step in job["steps"] if "essence-packager" in step["uses"])
    assert (ROOT / uses["uses"].partition("essence-packager/")[2].partition("@")[0] / "action.yml") == ACTION
    assert set(uses["with"]) <= set(read(ACTION)["inputs"])
    known = [hook["id"] for hook in read(HOOKS)]
    assert [hook["id"] for hook in snippet("repos")["repos"][0]["hooks"]] == known


def test_the_hook_takes_the_files_that_it_is_for() -> None:
    pattern = re.compile(read(HOOKS)[0]["files"])
    for path in ("a.zip", "out/a.zip", "imsmanifest.xml", "src/tincan.xml", "src/cmi5.xml"):
        assert pattern.search(path)
    for path in ("zip.txt", "a.zip.txt", "notcmi5.xml", "manifest.xml"):
        assert not pattern.search(path)


def test_options_that_ci_uses_are_options_of_the_command() -> None:
    known = {name for parameter in validate.params for name in parameter.opts}
    used = re.findall(r"essence-packager validate [^\n]*", ACTION.read_text(encoding="utf-8") + PAGE)
    assert len(used) > 2
    for line in used:
        assert set(re.findall(r"(?<!\S)--[a-z-]+", line)) <= known


def act(
    folder: Path, given: dict[str, str], programs: Path = Path(sys.executable).parent
) -> subprocess.CompletedProcess[str]:
    """Run the action's last step in a folder as its shell does; inputs that are not given have their defaults."""
    action = read(ACTION)
    inputs = {name: given.get(name, each.get("default", "")) for name, each in action["inputs"].items()}
    last = action["runs"]["steps"][-1]
    names = {name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: inputs[m[1]], text)
             for name, text in last["env"].items()}  # fmt: skip
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", last["run"]],
        cwd=folder,
        env={
            **names,
            "PATH": f"{programs}:/usr/bin:/bin",
            "GITHUB_STEP_SUMMARY": str(folder / "s"),
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="the action's shell is bash")
def test_the_action_says_what_is_wrong_as_its_shell_runs_it(tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    (tmp_path / "packages" / "my course.zip").write_bytes(b"no zip")
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "imsmanifest.xml").write_text("<manifest>R & D</manifest>", encoding="utf-8")
    done = act(tmp_path, {"paths": "  packages\nsrc\r\n\n", "lms": "generic", "fail-on": "error"})
    assert done.returncode == 1, done.stderr
    assert "::error file=packages/my course.zip,title=" in done.stdout
    assert "::error file=src/imsmanifest.xml,line=1,col=13,title=" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the action's shell is bash")
def test_the_action_leaves_to_the_settings_what_it_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "essence.toml").write_text('fail-on = "never"', encoding="utf-8")
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    assert act(tmp_path, {"paths": "bad.zip"}).returncode == 0
    assert act(tmp_path, {"paths": "bad.zip", "fail-on": "error"}).returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the action's shell is bash")
def test_the_action_installs_what_playing_needs_only_where_it_is_wanted(tmp_path: Path) -> None:
    action = read(ACTION)
    assert action["inputs"]["run"]["default"] == "false"
    [step] = [each for each in action["runs"]["steps"] if "playwright install" in each.get("run", "")]
    assert step["if"] == "inputs.run == 'true'"
    program = tmp_path / "essence-packager"
    program.write_text('#!/bin/bash\necho "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    for given, said in (({}, False), ({"run": "false"}, False), ({"run": "true"}, True)):
        done = act(tmp_path, {"paths": "a.zip", **given}, programs=tmp_path)
        assert (" --run " in done.stdout) is said, done.stderr
