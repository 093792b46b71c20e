/// The part of a fetch that Python does: pip gets the wheel, `zipfile` takes the files out.
///
/// torch is never imported and nothing of the wheel is executed, nor anything in the user's current
/// folder: Python is told not to look there, and pip runs in a new one. Where the wheel's digest is
/// known pip takes no other bytes. Only wanted members are taken out, as plain files, under names that
/// cannot leave the folder, and not more than they may sensibly be. The script prints `progress BYTES`
/// while pip works, and `error TEXT` when something fails.
enum WheelScript {
  static let text = #"""
    import os, re, shutil, signal, subprocess, sys, time, zipfile

    requirement, target = sys.argv[1], sys.argv[2]
    version = requirement.split()[0].removeprefix("torch==")
    LARGEST, LARGEST_SUM = 64 << 20, 256 << 20
    WANTED = re.compile(
        r"torchgen/packaged/ATen/(native/(native_functions|tags)\.yaml|templates/[\w.]+)"
        r"|torch/include/torch/csrc/lazy/([\w]+/)*[\w]+\.(h|hpp)"
        r"|torch/version\.py"
    )


    def stop(*_):
        raise KeyboardInterrupt


    def bytes_below(folder):
        total = 0
        for top, _, names in os.walk(folder):
            for name in names:
                try:
                    total += os.path.getsize(os.path.join(top, name))
                except OSError:
                    pass
        return total


    def python_of(release):
        """A Python that the release has a wheel for: 3.12 came with 2.2."""
        numbers = [int(number) for number in release.split(".")[:2]]
        return "3.12" if numbers >= [2, 2] else "3.11"


    def download(folder):
        wanted = os.path.join(folder, "requirements.txt")
        with open(wanted, "w") as file:
            file.write(requirement + "\n")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
                   "--disable-pip-version-check", "--no-cache-dir",
                   "--only-binary=:all:", "--platform", "macosx_26_0_arm64",
                   "--python-version", python_of(version), "--dest", folder, "-r", wanted]
        environment = dict(os.environ, TMPDIR=folder)
        with subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True) as pip:
            try:
                while pip.poll() is None:
                    print("progress", bytes_below(folder), flush=True)
                    time.sleep(0.2)
            except BaseException:
                pip.terminate()
                raise
            complaint = pip.stderr.read()
        if pip.returncode != 0:
            lines = [line for line in complaint.splitlines() if line.startswith("ERROR")]
            sys.exit(lines[-1][7:] if lines else complaint.strip() or "pip failed")


    def extract(folder):
        wheels = [name for name in os.listdir(folder) if name.endswith(".whl")]
        if len(wheels) != 1:
            sys.exit("pip brought no wheel")
        with zipfile.ZipFile(os.path.join(folder, wheels[0])) as wheel:
            members = [m for m in wheel.infolist() if WANTED.fullmatch(m.filename)]
            sizes = [member.file_size for member in members]
            if max(sizes, default=0) > LARGEST or sum(sizes) > LARGEST_SUM:
                sys.exit("the wheel has files that are far too large")
            for member in members:
                path = os.path.join(target, *member.filename.split("/"))
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as file:
                    file.write(wheel.read(member))
        os.remove(os.path.join(folder, wheels[0]))


    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    wheelhouse = os.path.join(target, ".wheel")
    os.makedirs(wheelhouse)
    try:
        download(wheelhouse)
        print("progress", 0, flush=True)
        extract(wheelhouse)
        shutil.rmtree(wheelhouse, ignore_errors=True)
    except KeyboardInterrupt:
        sys.exit(130)
    except (OSError, zipfile.BadZipFile) as error:
        sys.exit(str(error))
    """#
}
