"""The programs that serve a clipboard on each system. They read a text from standard input, or print it."""

from dataclasses import dataclass

from nodetool.tray.clipboard.formats import CONCEALED, WINDOWS_FORMATS

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClipboardTool:
    """One program, or a pair that belongs together."""

    copy: Command
    paste: Command
    clear: Command
    """Gets an empty standard input."""
    marks_secrets: bool = False
    """Whether it asks clipboard histories not to keep what it copies."""

    @property
    def name(self) -> str:
        """What a person would install."""
        return self.copy[0]


# A given type spares it the guess, for which it would write the secret to a file.
_TEXT = ("--type", "text/plain;charset=utf-8")
_WL_PASTE = ("wl-paste", "--no-newline", "--type", "text")
_WL_CLEAR = ("wl-copy", "--clear")
_X11 = "-selection", "clipboard"

WAYLAND_TOOLS = (
    # Since 2.3; older ones refuse it, and the next line is tried.
    ClipboardTool(("wl-copy", "--sensitive", *_TEXT), _WL_PASTE, _WL_CLEAR, marks_secrets=True),
    ClipboardTool(("wl-copy", *_TEXT), _WL_PASTE, _WL_CLEAR),
)
X11_TOOLS = (
    ClipboardTool(("xclip", *_X11, "-in"), ("xclip", *_X11, "-out"), ("xclip", *_X11, "-in")),
    ClipboardTool(
        ("xsel", "--clipboard", "--input"), ("xsel", "--clipboard", "--output"), ("xsel", "--clipboard", "--clear")
    ),
)

_JAVASCRIPT = f"""
ObjC.import('AppKit');
const input = $.NSFileHandle.fileHandleWithStandardInput.readDataToEndOfFile;
const text = $.NSString.alloc.initWithDataEncoding(input, $.NSUTF8StringEncoding);
const board = $.NSPasteboard.generalPasteboard;
board.clearContents;
board.setStringForType(text, $.NSPasteboardTypeString);
board.setStringForType('', '{CONCEALED}');
"""
MACOS_TOOLS = (
    ClipboardTool(("osascript", "-l", "JavaScript", "-e", _JAVASCRIPT), ("pbpaste",), ("pbcopy",), marks_secrets=True),
    ClipboardTool(("pbcopy",), ("pbpaste",), ("pbcopy",)),
)

_NAMES = ", ".join(f"'{name}'" for name in WINDOWS_FORMATS)
_POWERSHELL = f"""
Add-Type -AssemblyName System.Windows.Forms
$data = New-Object System.Windows.Forms.DataObject
$data.SetText([Console]::In.ReadToEnd())
foreach ($name in {_NAMES}) {{ $data.SetData($name, (New-Object System.IO.MemoryStream(,[byte[]](0,0,0,0)))) }}
[System.Windows.Forms.Clipboard]::SetDataObject($data, $true)
"""
_SHELL = ("powershell.exe", "-NoProfile", "-NonInteractive", "-STA", "-Command")
_WINDOWS_PASTE = (*_SHELL, "[Console]::Out.Write((Get-Clipboard -Raw))")
_WINDOWS_CLEAR = (*_SHELL, "Set-Clipboard -Value $null")
WINDOWS_TOOLS = (
    ClipboardTool((*_SHELL, _POWERSHELL), _WINDOWS_PASTE, _WINDOWS_CLEAR, marks_secrets=True),
    ClipboardTool(("clip.exe",), _WINDOWS_PASTE, _WINDOWS_CLEAR),
)
