<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>activity_words</name>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}; {failed} failed, {refused} refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has called in the last {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supabase could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page of another address asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no token was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only administrators may do that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request was too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token is wrong or no longer counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many answers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many new tokens at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many wrong tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too much was sent at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user {user} at {address} ({requests})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was sent is no Bearer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} callers</source>
        <extracomment>The plural of: {count} caller</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <extracomment>The plural of: {count} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests</source>
        <extracomment>The plural of: {count} request</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests from {address} refused</source>
        <extracomment>The plural of: {count} request from {address} refused</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{model} for {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>another_port</name>
    <message>
        <source>No port is free on {host}; choose another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PORT is fixed by an environment variable; change it there and restart the tray.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clipboard/copied</name>
    <message>
        <source>It could not be marked as a secret, so a clipboard history may keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is cleared in {count} seconds.</source>
        <extracomment>The plural of: It is cleared in a second.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clipboard/tools</name>
    <message>
        <source>No clipboard tool is installed; install {names}, or use `{command} token show`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard did not take it, although {tool} says so. Use `{command} token show`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clipboard here; use `{command} token show` instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tool} could not change the clipboard ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>examination</name>
    <message>
        <source>The doctor has not answered within {seconds:g} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker&apos;s program cannot be started: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>first_run/model_file</name>
    <message>
        <source>The disk of {folder} has no room for {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models folder has another {file} already. Rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no GGUF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no GGUF file: its name has to end in .gguf.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>first_run/words</name>
    <message>
        <source>&amp;Every program on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each program that wants an answer sends the token of this tray, which copies it for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face does not have {name} any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gets a second name in {folder} and takes no further room, as both are on the same disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is copied into {folder}, {size}, as it is on another disk, which may be gone when it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs {needed} of memory and room for others; this machine has {memory}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token is asked for. Other machines stay out, but every user of this one may call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that &amp;know the token (advised)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <extracomment>The plural of: and {count} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} models can be used:</source>
        <extracomment>The plural of: {count} model can be used:</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{size} to download, {needed} of memory while it answers, licence {licence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>grace</name>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/actions</name>
    <message>
        <source>The Bearer header is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/clipboard</name>
    <message>
        <source>The clipboard did not take it: another program holds it. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/closing</name>
    <message>
        <source>&amp;Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember my answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember my answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Start the application again, or use `nodetool-tray` on the command line, to get back to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/copier</name>
    <message>
        <source>This desktop takes copies only from the window that has the focus. One has opened: press Copy there. With wl-clipboard installed, the menu can copy by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/copy_window</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Copy to put it on the clipboard: this desktop lets only the window in front do that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/errands</name>
    <message>
        <source>This did not work, for a reason that nobody expected; the log of the tray has the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/fields/place_chooser</name>
    <message>
        <source>Kept in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deployment.yaml (readable by you alone)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/fields/provider_editor</name>
    <message>
        <source>Callers send the worker token. The right choice unless you know better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers sign in with your Supabase project; the worker token works as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token, while you develop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, for development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supabase login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({value})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/fields/secret_editor</name>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set, not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in the system keyring, not shown; type another one to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored, not shown; type another one to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where {setting} is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be removed when you save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/fields/text_editor</name>
    <message>
        <source>Default: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/first_run/callers_step</name>
    <message>
        <source>All of this can be changed later, on the page Authentication, where Supabase is set up as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NodeTool puts one address in front of the models of this machine, and asks callers who they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may call your models?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/first_run/dialog</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it can be found in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to NodeTool</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/first_run/file_import</name>
    <message>
        <source>&amp;Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a GGUF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of the models are refused; mend them on the page Models first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {name}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/first_run/login_step</name>
    <message>
        <source>Closing the window leaves it in the tray. Quit, in its menu, ends it and stops the worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start by itself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tray can start when you log in, without a window, so that your models are there when you are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/first_run/models_step</name>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models come from GGUF files on this machine, from Ollama, and from servers that you name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model yet. Here are three ways to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which models are there?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/first_run/offers</name>
    <message>
        <source>&amp;Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Hugging Face, to this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (advised)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/folders</name>
    <message>
        <source>No program of this desktop opened the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/gui_thread</name>
    <message>
        <source>The window does not react; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/leaving</name>
    <message>
        <source>Save your changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot be saved as they are: the page says what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/logs/details_box</name>
    <message>
        <source>The chosen line in full</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/logs/log_filter</name>
    <message>
        <source>&amp;Log:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/logs/log_model</name>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/logs/log_table</name>
    <message>
        <source>Lines of the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/logs/search_field</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/main_window</name>
    <message>
        <source>Stops the worker as well (Ctrl+Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are again those of the running worker.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/download_dialog</name>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Which of them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} models in it. Choose one, then download it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/download_row</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{deed}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/download_words</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. Call it {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} are here already, and would be removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/downloads_section</name>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/key_row</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server asks for, if it does. The keys of all servers are kept in one place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/model_row</name>
    <message>
        <source>Delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/model_words</name>
    <message>
        <source>Asking the worker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are removed from the disk. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama removes it and frees up to {size}. To have it back, download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama removes it. To have it back, download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or put a GGUF file into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in memory, answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{models}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trouble} Models are listed and downloaded by the running worker.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/models_section</name>
    <message>
        <source>Do&amp;wnload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/server_dialog</name>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the server for its models, with this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to and with /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What callers see as the owner of its models.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/server_draft</name>
    <message>
        <source>There is a model server {name} already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/server_row</name>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/server_words</name>
    <message>
        <source>Answers, and offers no models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Answers, and offers {count} models.</source>
        <extracomment>The plural of: Answers, and offers {count} model.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Callers use the names that the server gives its models. A prefix tells them from those of others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers write {prefix}llama3 where the server says llama3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared; the worker asks it once it is restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not run at its usual address; looked for again now and then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fails. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address and its key are forgotten here. The server and its models stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer declared; the worker asks it until it is restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked while the worker does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resting until {time}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in deployment.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in the system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key unknown: the system keyring does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prefix {prefix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} models</source>
        <extracomment>The plural of: {count} model</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui/models/servers_section</name>
    <message>
        <source>Add ser&amp;ver…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any server that speaks the OpenAI API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model servers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/models/wish_words</name>
    <message>
        <source>&amp;Hugging Face: a GGUF file into the models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ollama: a model of its library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repository, or the address of its page. org/name:Q4_K_M and org/name/file.gguf name one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name, as on ollama.com. Ollama has to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} ({size})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/navigation</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page}, unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/notifier</name>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/pages/about</name>
    <message>
        <source>Configuration: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a &amp;bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One authenticated address in front of the models of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open fold&amp;er</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this application and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The doctor is looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is on the clipboard; read it before you publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy does not say of which parts it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a newcomer is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the doctor finds on this machine, without secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version}: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/pages/authentication</name>
    <message>
        <source>Asking Supabase…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/pages/logs</name>
    <message>
        <source>Copy l&amp;ines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets nothing move (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: new lines are shown when you continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w all lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the newest lines as they come (Ctrl+End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen lines, or all that are shown (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the log files are</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} lines</source>
        <extracomment>The plural of: {count} line</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are on the clipboard.</source>
        <extracomment>The plural of: {count} line is on the clipboard.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} new lines below</source>
        <extracomment>The plural of: {count} new line below</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/pages/model_settings</name>
    <message>
        <source>Models are looked for in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/pages/models</name>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the download of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder, memory and model servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model sett&amp;ings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/pages/models_book</name>
    <message>
        <source>&amp;Back to the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/pages/overview</name>
    <message>
        <source>Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers under way:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models in memory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the machine:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/pages/token</name>
    <message>
        <source>&amp;Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File permissions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last rotation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets nobody but you read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the models, with the whole token in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody but you can read the file now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example is on the clipboard, with the whole token in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/pages/try_it</name>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a&amp;nswer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is on the clipboard, with the whole token in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/settings_form</name>
    <message>
        <source>D&amp;iscard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows again what is saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/surface</name>
    <message>
        <source>The tray is ending.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/token_words</name>
    <message>
        <source>Callers send this token with every request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers send this token, or that of their Supabase login, with every request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated by this program and held in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated by this program and stored in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held in memory, and ends with this program: {file} is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody needs this token now: callers are let in without one. See Authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as far back as the records reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable WORKER_AUTH_TOKEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was rotated; the old one no longer works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was rotated; the old one works for {period} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letters} ({mode}), others too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letters} ({mode}), you alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/try_it/call_buttons</name>
    <message>
        <source>The same from a program:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole token is in it, so that it works as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/try_it/dialogue</name>
    <message>
        <source>(no answer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/try_it/help_line</name>
    <message>
        <source>Open M&amp;odels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the &amp;worker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/try_it/model_choice</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/try_it/question_box</name>
    <message>
        <source>Ask something. Enter sends it, Shift+Enter begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/try_it/transcript</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you and the model say appears here. Nothing of it is stored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_plot</name>
    <message>
        <source>Requests of the last minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_section</name>
    <message>
        <source>From {callers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown while the worker runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/connection_test</name>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what stands here, saved or not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/folder_line</name>
    <message>
        <source>Creates it first where it is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/login_switch</name>
    <message>
        <source>Start at &amp;login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/note</name>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/output_box</name>
    <message>
        <source>Last lines of the worker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/plot_legend</name>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/port_line</name>
    <message>
        <source>&amp;Use {port}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/problem_row</name>
    <message>
        <source>Show logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/remedy_button</name>
    <message>
        <source>&amp;Quit the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the settin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a free one and starts the worker there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another &amp;port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which the worker has refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/restart_offer</name>
    <message>
        <source>&amp;Undo changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers wait for a moment; answers under way are finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart no&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, and in force after a restart: the worker still runs with the old settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores what the running worker has again: {settings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker still runs with the old settings, as it cannot start with the new ones.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/reveal_button</name>
    <message>
        <source>Re&amp;veal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the token for {seconds} seconds, or while you hold it down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui/widgets/rotate_dialog</name>
    <message>
        <source>&amp;Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After &amp;24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After &amp;5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After 1 &amp;hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both tokens work for {period}, so that callers can change over; then the old one stops and cannot be brought back. Whoever has the old one gets in for {period} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the token?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token stops working at once and cannot be brought back; so does every earlier one, and what they have opened is closed. Everyone needs the new one. Choose this if somebody may have the old one who should not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token stops working:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token stops working: {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>log_views</name>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was refused yet. Callers without a valid token appear here, with their address and what they asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tray has written nothing yet. What it does with the worker appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker has written nothing yet. What it says appears here as it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was refused (audit)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logfiles/tail</name>
    <message>
        <source>The log cannot be read: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>login/desktop_entry</name>
    <message>
        <source>its path contains a character that cannot be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its path contains “=”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>login/entry</name>
    <message>
        <source>Nothing was changed. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>login/macos</name>
    <message>
        <source>System Settings under General, Login Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>login/windows</name>
    <message>
        <source>Task Manager under Startup apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry of Windows does not answer: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} cannot start at login: Windows takes commands of {longest} characters at most. Install it in a folder with a shorter path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>login/words</name>
    <message>
        <source>Another copy starts at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept from starting at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else starts at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is there, but the desktop&apos;s own settings have turned it off in {place}. Turn it on again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is there, but the system does not start it. Allow it in {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry starts “{command}”. Turn it on to have this copy started instead, or off to remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts nothing. Remove it there if you want this switch to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts “{command}”. Remove it there if you want this switch to decide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>login/xdg</name>
    <message>
        <source>{program} cannot start at login, because {why}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>model_server_texts</name>
    <message>
        <source>There is a model server {name} already; replace it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model server {name!r}. There is {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notices/words</name>
    <message>
        <source>A download failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model was downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has replaced the token in the configuration file. Give callers the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers find it at {address} from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy new header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others can read the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others could read the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token no longer works and cannot be brought back. Give callers the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token works for 1 hour more. Give callers the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token works for 24 hours more. Give callers the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token works for 5 minutes more. Give callers the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker has another port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token rotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} had the permissions {mode}. It is closed again; rotate the token if somebody may have read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has the permissions {mode}. Close it to others, or move it to a disk that knows permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there. Call it {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there. It has several names: {models}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} All else goes on, and so does the log once it can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notices/worker</name>
    <message>
        <source>The worker does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker ended unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker no longer answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was not restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker&apos;s port is taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>overview_problems</name>
    <message>
        <source>Just now: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one {seconds} s ago: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model server {name} fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model server {name} rests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}  {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>overview_words</name>
    <message>
        <source>None since the tray was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None; a model is loaded by its first request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <extracomment>The plural of: {count} day</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours</source>
        <extracomment>The plural of: {count} hour</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <extracomment>The plural of: {count} minute</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{larger} {smaller}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>port_view</name>
    <message>
        <source>Port {port} is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} is taken by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} is taken by {program}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker itself listens on port {port} now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presenter</name>
    <message>
        <source>Callers need a Supabase login or the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers need a Supabase login or the token; other machines can reach the worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers need the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers need the token; other machines can reach the worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Bearer header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended unexpectedly; starting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone on the network may call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone on this machine may call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory {memory} MB, in {processes} processes; CPU {cpu} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory {memory} MB; CPU {cpu} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit and stop the worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart (settings changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running at {address}, started elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{application}: {state}
{detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} End it where it was started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>progress_words</name>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{received} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>running_worker</name>
    <message>
        <source>The worker is not running; start it with `nodetool-tray start`.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Not restarted: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker does not run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>setting_sections</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine for GGUF files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>setting_words</name>
    <message>
        <source>Default ({value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed by the environment variable {variable}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{explanation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: it must be {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Who may call</source>
        <extracomment>Name of AUTH_PROVIDER</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How callers are authenticated; unset, it is `static`, or `local` with ENV=development on a loopback address</source>
        <extracomment>Explains AUTH_PROVIDER; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that callers send; unset, it is read from deployment.yaml, or generated and stored there</source>
        <extracomment>Explains WORKER_AUTH_TOKEN; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supabase URL</source>
        <extracomment>Name of SUPABASE_URL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the Supabase project, such as https://example.supabase.co; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_URL; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supabase key</source>
        <extracomment>Name of SUPABASE_KEY</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service-role or publishable key of the Supabase project; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_KEY; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrators</source>
        <extracomment>Name of AUTH_ADMIN_USERS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids of Supabase users who are administrators, besides those whose `app_metadata` says so</source>
        <extracomment>Explains AUTH_ADMIN_USERS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember callers</source>
        <extracomment>Name of AUTH_CACHE_TTL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for which a Supabase token that was found valid is not looked at again; 0 looks every time</source>
        <extracomment>Explains AUTH_CACHE_TTL; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered callers</source>
        <extracomment>Name of AUTH_CACHE_MAX</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many Supabase tokens are remembered; the one that was not used for longest leaves first</source>
        <extracomment>Explains AUTH_CACHE_MAX; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 and :: mean every network of the machine</source>
        <extracomment>Explains NODETOOL_HOST; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Name of PORT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port to listen on; 0 lets the system choose</source>
        <extracomment>Explains PORT; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to the network</source>
        <extracomment>Name of NODETOOL_ALLOW_OPEN_NETWORK</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets `none` and `local` listen on a foreign address: everyone who reaches it may call</source>
        <extracomment>Explains NODETOOL_ALLOW_OPEN_NETWORK; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages</source>
        <extracomment>Name of NODETOOL_CORS_ORIGINS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origins of web pages that may call from a browser, separated by commas</source>
        <extracomment>Explains NODETOOL_CORS_ORIGINS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain time</source>
        <extracomment>Name of NODETOOL_DRAIN_SECONDS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds that answers under way get when the worker is stopped</source>
        <extracomment>Explains NODETOOL_DRAIN_SECONDS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log level</source>
        <extracomment>Name of NODETOOL_LOG_LEVEL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the worker writes to its log</source>
        <extracomment>Explains NODETOOL_LOG_LEVEL; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log format</source>
        <extracomment>Name of NODETOOL_LOG_FORMAT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of text, or a JSON object on each line</source>
        <extracomment>Explains NODETOOL_LOG_FORMAT; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log file size</source>
        <extracomment>Name of NODETOOL_LOG_FILE_MB</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mebibytes that a log file of the tray may have before the next is begun; 0 writes none</source>
        <extracomment>Explains NODETOOL_LOG_FILE_MB; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log files kept</source>
        <extracomment>Name of NODETOOL_LOG_FILE_COUNT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many full log files the tray keeps, of the worker&apos;s output and of its own each</source>
        <extracomment>Explains NODETOOL_LOG_FILE_COUNT; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest request</source>
        <extracomment>Name of NODETOOL_MAX_BODY_MB</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mebibytes that the body of a request, or a message of a WebSocket, may have</source>
        <extracomment>Explains NODETOOL_MAX_BODY_MB; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers at once</source>
        <extracomment>Name of NODETOOL_MAX_STREAMS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that one caller may have under way at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_STREAMS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections at once</source>
        <extracomment>Name of NODETOOL_MAX_CONNECTIONS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections that one address, but this machine&apos;s own, may have open at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_CONNECTIONS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access log</source>
        <extracomment>Name of NODETOOL_ACCESS_LOG</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a line about each request to `access.jsonl` in the log folder</source>
        <extracomment>Explains NODETOOL_ACCESS_LOG; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart above</source>
        <extracomment>Name of NODETOOL_MEMORY_LIMIT_MB</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Megabytes of memory, GGUF models included, above which the tray restarts the worker as soon as nobody waits for an answer; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MEMORY_LIMIT_MB; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models folder</source>
        <extracomment>Name of NODETOOL_MODELS_FOLDER</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of GGUF files that llama.cpp runs; unset, `nodetool/models` in the user&apos;s data folder</source>
        <extracomment>Explains NODETOOL_MODELS_FOLDER; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama</source>
        <extracomment>Name of OLLAMA_API_URL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of an Ollama server, whose models appear while it runs; `off` where none shall be asked</source>
        <extracomment>Explains OLLAMA_API_URL; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <extracomment>Name of OPENAI_COMPATIBLE_URL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base address of an OpenAI-compatible server, up to and with /v1</source>
        <extracomment>Explains OPENAI_COMPATIBLE_URL; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key</source>
        <extracomment>Name of OPENAI_COMPATIBLE_KEY</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key that the OpenAI-compatible server asks for, if it does</source>
        <extracomment>Explains OPENAI_COMPATIBLE_KEY; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the worker with the application</source>
        <extracomment>Name of NODETOOL_START_WORKER</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the tray start the worker when it starts itself; without this it waits until somebody does</source>
        <extracomment>Explains NODETOOL_START_WORKER; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <extracomment>Name of NODETOOL_CLIPBOARD_SECONDS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds after which a copied token is taken off the clipboard; 0 leaves it there until the tray ends</source>
        <extracomment>Explains NODETOOL_CLIPBOARD_SECONDS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of crashes</source>
        <extracomment>Name of NODETOOL_NOTIFY_CRASH</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifies when the worker ends unexpectedly or hangs</source>
        <extracomment>Explains NODETOOL_NOTIFY_CRASH; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of failures</source>
        <extracomment>Name of NODETOOL_NOTIFY_FAILURE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifies when the worker does not run until somebody acts, as after a crash loop</source>
        <extracomment>Explains NODETOOL_NOTIFY_FAILURE; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of a taken port</source>
        <extracomment>Name of NODETOOL_NOTIFY_PORT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifies when another program has the worker&apos;s port</source>
        <extracomment>Explains NODETOOL_NOTIFY_PORT; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of rotations</source>
        <extracomment>Name of NODETOOL_NOTIFY_ROTATION</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifies when the token is replaced, but for a rotation in the window</source>
        <extracomment>Explains NODETOOL_NOTIFY_ROTATION; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of open files</source>
        <extracomment>Name of NODETOOL_NOTIFY_EXPOSURE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifies when others can read the token and the file cannot be closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_EXPOSURE; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of closed files</source>
        <extracomment>Name of NODETOOL_NOTIFY_PERMISSIONS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifies when others could read the token until its file was closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_PERMISSIONS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of downloads</source>
        <extracomment>Name of NODETOOL_NOTIFY_DOWNLOAD</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifies when the download of a model has ended</source>
        <extracomment>Explains NODETOOL_NOTIFY_DOWNLOAD; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of log trouble</source>
        <extracomment>Name of NODETOOL_NOTIFY_LOG</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifies when the log files cannot be written any more</source>
        <extracomment>Explains NODETOOL_NOTIFY_LOG; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further OpenAI-compatible servers; a prefix stands before the names of a server&apos;s models</source>
        <extracomment>Explains NODETOOL_UPSTREAMS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their keys</source>
        <extracomment>Name of NODETOOL_UPSTREAM_KEYS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that the servers of NODETOOL_UPSTREAMS ask for</source>
        <extracomment>Explains NODETOOL_UPSTREAM_KEYS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <extracomment>Name of HF_ENDPOINT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the Hugging Face Hub that GGUF files are downloaded from, or of a mirror, which then gets HF_TOKEN</source>
        <extracomment>Explains HF_ENDPOINT; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token</source>
        <extracomment>Name of HF_TOKEN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token of the Hugging Face Hub, for repositories that are private or ask for it</source>
        <extracomment>Explains HF_TOKEN; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context size</source>
        <extracomment>Name of LLAMA_CONTEXT_SIZE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of context that each request to a GGUF model gets</source>
        <extracomment>Explains LLAMA_CONTEXT_SIZE; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel requests</source>
        <extracomment>Name of LLAMA_PARALLEL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that one GGUF model answers at the same time</source>
        <extracomment>Explains LLAMA_PARALLEL; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>Name of LLAMA_THREADS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads that one GGUF model computes with; 0 lets llama.cpp choose</source>
        <extracomment>Explains LLAMA_THREADS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for models</source>
        <extracomment>Name of LLAMA_MEMORY_MB</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Megabytes of memory that all GGUF models may use together; 0 gives them three quarters of the machine&apos;s, or all of it to one that is bigger</source>
        <extracomment>Explains LLAMA_MEMORY_MB; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload when idle</source>
        <extracomment>Name of LLAMA_IDLE_UNLOAD</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes after its last request for which a GGUF model stays in memory; 0 keeps it there</source>
        <extracomment>Explains LLAMA_IDLE_UNLOAD; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Name of NODETOOL_LANGUAGE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the tray&apos;s window, menu and notifications; `system` is that of the desktop</source>
        <extracomment>Explains NODETOOL_LANGUAGE; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings_edit</name>
    <message>
        <source>the change is stored, but the old entry is still in the keyring, because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} cannot be {text!r}: that word refers to the system keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} is not kept in the keyring, which is for secrets alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>supervisor/exit_words</name>
    <message>
        <source>exit code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal {number} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>supervisor/reasons</name>
    <message>
        <source>Another program answers at {address}, so that the worker cannot be reached there. Stop that program or choose another port, then start the worker again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program answers at {address}; waiting for the worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the last lines, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervision of the worker ended by an error of its own. See the log, then start the tray again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker (process {pid}) was killed, but the system has not ended it yet; trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker could not be started: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s and was stopped; trying again in {delay} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s, {count} times in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s; stopping it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker ended with {code}; trying again in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker ended {count} times within a minute (last: {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker ended {count} times within {seconds} s (last: {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker needs {memory}; it is restarted as soon as nobody waits for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker needs {memory}; restarting it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker no longer answered and was ended; where it hung stands in the log. Trying again in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker no longer answered; ending it to start another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker refused its configuration ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was ended by {signal}; trying again in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was not restarted, and goes on with the old settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was started by another program (process {pid}), and goes on when the tray ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was started by another tray (process {pid}), and goes on when the tray ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was started by launchd (process {pid}), and goes on when the tray ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was started by systemd (process {pid}), and goes on when the tray ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was started elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was started in a terminal (process {pid}), and goes on when the tray ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is taken by another program. Stop it or choose another port, then start the worker again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>supervisor/retiring</name>
    <message>
        <source>{used} MB of memory, more than the {limit} MB of NODETOOL_MEMORY_LIMIT_MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>supervisor/setback_reason</name>
    <message>
        <source>Not restarted: {problem}; the worker goes on with the old settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new one could not be started ({problem})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready ({said})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new one was not ready within {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>{file} cannot be written; the token ends with this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>try_it/answering</name>
    <message>
        <source>The answer could not be read, for a reason that nobody expected; the tray&apos;s log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was stopped after {count} characters: the model did not end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>try_it/words</name>
    <message>
        <source>First token after {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker does not run, so no model can answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker is starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker is stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or connect to a server that has some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} tokens</source>
        <extracomment>The plural of: {count} token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window_pages</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>{clause}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/document</name>
    <message>
        <source>The token cannot be stored unquoted on one line of deployment.yaml; use letters, digits and -._~+/= only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`&lt;&lt;` cannot stand here; write the keys themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`env` must hold `NAME: value` lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{name}` must be one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{name}` stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected `key: value` lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}. Mend the file or move it away; it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/environment_token</name>
    <message>
        <source>Both {variable} and {other} are set; keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker token in {where} {problem}; use a token of visible ASCII characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment variable {variable}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, which {variable} names, cannot be read: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/errors</name>
    <message>
        <source>{setting}: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/exposure</name>
    <message>
        <source>AUTH_PROVIDER=supabase needs {setting}, which is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} leaves every endpoint open, which ENV=production forbids; use AUTH_PROVIDER=static or supabase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} on {host} would let everyone who reaches this machine in; use AUTH_PROVIDER=static, listen on 127.0.0.1, or set {permission}=1 if that is what you want.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/keyring_access</name>
    <message>
        <source>the keyring that PYTHON_KEYRING_BACKEND names cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the library of the system keyring cannot be imported ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system keyring is locked; unlock it, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system keyring is not in use here, but {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system keyring is not set up; log in to the desktop once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system keyring refuses ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no system keyring here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/keyring_store</name>
    <message>
        <source>the system keyring does not answer within {seconds:g} s; see that it runs, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system keyring holds no such entry; store it with `nodetool-tray secret set {name}`</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/kinds</name>
    <message>
        <source>1, true, yes, on or 0, false, no, off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a host name or an IP address without a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an absolute path (~ is understood)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an http:// or https:// address without user name, query or fragment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origins such as https://app.example.org, without a path, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}, or off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/listener</name>
    <message>
        <source>Port {port} on {host} is taken by another program; stop it, or choose another port with --port or {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} on {host} is taken by {holder}; stop it, or choose another port with --port or {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not listen on port {port}; choose one from 1024 up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not an address of this machine: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/resolve</name>
    <message>
        <source>{setting} is a value that is not allowed ({origin}); it must be {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} is {value!r} ({origin}); it must be {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/secrets</name>
    <message>
        <source>contains a character that is not visible ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/store</name>
    <message>
        <source>{file} belongs to another user (uid {uid}), who could read and choose the token; make it yours (chown) or move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be closed to others: it keeps the permissions {mode:04o}. Move it to a disk that knows permissions, and set NODETOOL_CONFIG_PATH to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is larger than 1 MiB; move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is locked by another program for more than {seconds:.0f} s; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a file; move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: not UTF-8 text. Mend the file or move it away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/upstream_rules</name>
    <message>
        <source>{setting} holds a key for {name}, which {servers} does not name; add it there, or remove the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} names the worker&apos;s own address ({address}), which would ask itself; change it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/upstreams</name>
    <message>
        <source>The key cannot be used: it is of visible ASCII without a comma, on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`name=address` entries separated by commas, each with or without `;prefix=text`, such as `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; a name is of a-z, 0-9, - and _, stands once, and is none of ollama, llama.cpp and openai-compatible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`name=key` pairs separated by commas, each name once, each key of visible ASCII without a comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name!r} cannot be the name of a model server: it is of a-z, 0-9, - and _, at most {longest} long, and none of {reserved}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{prefix!r} cannot be a prefix: it is of visible ASCII without comma and semicolon, at most {longest} long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url!r} cannot be the address of a model server: it must be {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker/worker_token</name>
    <message>
        <source>The token is fixed by the environment variable {variable}; change it there and restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the worker token cannot be kept in the keyring; remove the line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker_api/chat</name>
    <message>
        <source>The answer broke off: the worker has ended, or the token was replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker at {address} does not answer as it should ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker_api/client</name>
    <message>
        <source>The worker ended the stream: the token was replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker_api/errors</name>
    <message>
        <source>The worker answered with status {status}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
