<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>activity_words</name>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}.</source>
        <translation>In den letzten {minutes} Minuten: {calls} von {callers}.</translation>
    </message>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}; {failed} failed, {refused} refused.</source>
        <translation>In den letzten {minutes} Minuten: {calls} von {callers}; {failed} fehlgeschlagen, {refused} abgewiesen.</translation>
    </message>
    <message>
        <source>Nobody has called in the last {minutes} minutes.</source>
        <translation>In den letzten {minutes} Minuten gab es keine Aufrufe.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Supabase could not be reached</source>
        <translation>Supabase war nicht erreichbar</translation>
    </message>
    <message>
        <source>a web page of another address asked</source>
        <translation>die Anfrage kam von der Webseite einer anderen Adresse</translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation>unbekannter Adresse</translation>
    </message>
    <message>
        <source>no token was sent</source>
        <translation>es wurde kein Token gesendet</translation>
    </message>
    <message>
        <source>only administrators may do that</source>
        <translation>das dürfen nur Administratoren</translation>
    </message>
    <message>
        <source>the request was too long</source>
        <translation>die Anfrage war zu lang</translation>
    </message>
    <message>
        <source>the token is wrong or no longer counts</source>
        <translation>das Token ist falsch oder gilt nicht mehr</translation>
    </message>
    <message>
        <source>too many answers at once</source>
        <translation>zu viele Antworten gleichzeitig</translation>
    </message>
    <message>
        <source>too many new tokens at once</source>
        <translation>zu viele neue Token auf einmal</translation>
    </message>
    <message>
        <source>too many wrong tokens</source>
        <translation>zu viele falsche Token</translation>
    </message>
    <message>
        <source>too much was sent at once</source>
        <translation>es wurde zu viel auf einmal gesendet</translation>
    </message>
    <message>
        <source>user {user} at {address} ({requests})</source>
        <translation>Benutzer {user} unter {address} ({requests})</translation>
    </message>
    <message>
        <source>what was sent is no Bearer token</source>
        <translation>gesendet wurde kein Bearer-Token</translation>
    </message>
    <message numerus="yes">
        <source>{count} callers</source>
        <extracomment>The plural of: {count} caller</extracomment>
        <translation>
            <numerusform>{count} Aufrufer</numerusform>
            <numerusform>{count} Aufrufern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <extracomment>The plural of: {count} more</extracomment>
        <translation>
            <numerusform>{count} weitere</numerusform>
            <numerusform>{count} weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests</source>
        <extracomment>The plural of: {count} request</extracomment>
        <translation>
            <numerusform>{count} Anfrage</numerusform>
            <numerusform>{count} Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests from {address} refused</source>
        <extracomment>The plural of: {count} request from {address} refused</extracomment>
        <translation>
            <numerusform>{count} Anfrage von {address} abgewiesen</numerusform>
            <numerusform>{count} Anfragen von {address} abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} for {seconds} s</source>
        <translation>{model} seit {seconds}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>another_port</name>
    <message>
        <source>No port is free on {host}; choose another address.</source>
        <translation>Auf {host} ist kein Port frei; wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>PORT is fixed by an environment variable; change it there and restart the tray.</source>
        <translation>PORT ist durch eine Umgebungsvariable festgelegt; ändern Sie den Wert dort und starten Sie den Tray neu.</translation>
    </message>
</context>
<context>
    <name>clipboard/copied</name>
    <message>
        <source>It could not be marked as a secret, so a clipboard history may keep it.</source>
        <translation>Die Kopie ließ sich nicht als geheim kennzeichnen; ein Zwischenablageverlauf könnte sie daher aufbewahren.</translation>
    </message>
    <message numerus="yes">
        <source>It is cleared in {count} seconds.</source>
        <extracomment>The plural of: It is cleared in a second.</extracomment>
        <translation>
            <numerusform>Die Zwischenablage wird in einer Sekunde geleert.</numerusform>
            <numerusform>Die Zwischenablage wird in {count} Sekunden geleert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clipboard/tools</name>
    <message>
        <source>No clipboard tool is installed; install {names}, or use `{command} token show`.</source>
        <translation>Es ist kein Zwischenablageprogramm installiert; installieren Sie {names} oder verwenden Sie `{command} token show`.</translation>
    </message>
    <message>
        <source>The clipboard did not take it, although {tool} says so. Use `{command} token show`.</source>
        <translation>Die Zwischenablage hat nichts übernommen, obwohl {tool} Erfolg meldet. Verwenden Sie `{command} token show`.</translation>
    </message>
    <message>
        <source>There is no clipboard here; use `{command} token show` instead.</source>
        <translation>Hier gibt es keine Zwischenablage; verwenden Sie stattdessen `{command} token show`.</translation>
    </message>
    <message>
        <source>{tool} could not change the clipboard ({why}).</source>
        <translation>{tool} konnte die Zwischenablage nicht ändern ({why}).</translation>
    </message>
</context>
<context>
    <name>examination</name>
    <message>
        <source>The doctor has not answered within {seconds:g} s.</source>
        <translation>Die Diagnose hat nicht innerhalb von {seconds:g}&#xa0;s geantwortet.</translation>
    </message>
    <message>
        <source>The worker&apos;s program cannot be started: {problem}.</source>
        <translation>Das Programm des Workers kann nicht gestartet werden: {problem}.</translation>
    </message>
</context>
<context>
    <name>first_run/model_file</name>
    <message>
        <source>The disk of {folder} has no room for {file}.</source>
        <translation>Auf dem Datenträger von {folder} ist kein Platz für {file}.</translation>
    </message>
    <message>
        <source>The models folder has another {file} already. Rename one of them.</source>
        <translation>Der Modellordner enthält bereits eine andere Datei {file}. Benennen Sie eine der beiden um.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>{file} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>{file} is no GGUF file.</source>
        <translation>{file} ist keine GGUF-Datei.</translation>
    </message>
    <message>
        <source>{file} is no GGUF file: its name has to end in .gguf.</source>
        <translation>{file} ist keine GGUF-Datei: Der Name muss auf .gguf enden.</translation>
    </message>
</context>
<context>
    <name>first_run/words</name>
    <message>
        <source>&amp;Every program on this machine</source>
        <translation>&amp;Jedes Programm auf diesem Rechner</translation>
    </message>
    <message>
        <source>Each program that wants an answer sends the token of this tray, which copies it for you.</source>
        <translation>Jedes Programm, das eine Antwort möchte, sendet das Token dieses Trays, der es für Sie kopiert.</translation>
    </message>
    <message>
        <source>Hugging Face does not have {name} any more. Choose another one.</source>
        <translation>{name} gibt es bei Hugging Face nicht mehr. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>It gets a second name in {folder} and takes no further room, as both are on the same disk.</source>
        <translation>Die Datei erhält in {folder} einen zweiten Namen und belegt keinen weiteren Platz, da beide auf demselben Datenträger liegen.</translation>
    </message>
    <message>
        <source>It is copied into {folder}, {size}, as it is on another disk, which may be gone when it is needed.</source>
        <translation>Die Datei wird nach {folder} kopiert ({size}), da sie auf einem anderen Datenträger liegt, der fehlen könnte, wenn sie gebraucht wird.</translation>
    </message>
    <message>
        <source>Needs {needed} of memory and room for others; this machine has {memory}.</source>
        <translation>Benötigt {needed} Arbeitsspeicher und Platz für anderes; dieser Rechner hat {memory}.</translation>
    </message>
    <message>
        <source>No token is asked for. Other machines stay out, but every user of this one may call.</source>
        <translation>Es wird kein Token verlangt. Andere Rechner bleiben ausgesperrt, aber jeder Benutzer dieses Rechners hat Zugriff.</translation>
    </message>
    <message>
        <source>Programs that &amp;know the token (advised)</source>
        <translation>&amp;Programme, die das Token kennen (empfohlen)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <extracomment>The plural of: and {count} more</extracomment>
        <translation>
            <numerusform>und {count} weiteres</numerusform>
            <numerusform>und {count} weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} models can be used:</source>
        <extracomment>The plural of: {count} model can be used:</extracomment>
        <translation>
            <numerusform>{count} Modell ist verfügbar:</numerusform>
            <numerusform>{count} Modelle sind verfügbar:</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} to download, {needed} of memory while it answers, licence {licence}</source>
        <translation>{size} Download, {needed} Arbeitsspeicher beim Antworten, Lizenz {licence}</translation>
    </message>
</context>
<context>
    <name>grace</name>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
</context>
<context>
    <name>gui/actions</name>
    <message>
        <source>The Bearer header is on the clipboard.</source>
        <translation>Der Bearer-Header ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The token is on the clipboard.</source>
        <translation>Das Token ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>gui/clipboard</name>
    <message>
        <source>The clipboard did not take it: another program holds it. Try again.</source>
        <translation>Die Zwischenablage hat nichts übernommen: Ein anderes Programm belegt sie. Versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>gui/closing</name>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Be&amp;enden</translation>
    </message>
    <message>
        <source>&amp;Remember my answer</source>
        <translation>Antwort &amp;merken</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>Im Hintergrund weiterlaufen?</translation>
    </message>
    <message>
        <source>Remember my answer</source>
        <translation>Antwort merken</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Start the application again, or use `nodetool-tray` on the command line, to get back to it.</source>
        <translation>Diese Arbeitsumgebung zeigt keine Symbole im Infobereich. Um zurückzukehren, starten Sie die Anwendung erneut oder verwenden Sie `nodetool-tray` auf der Befehlszeile.</translation>
    </message>
</context>
<context>
    <name>gui/copier</name>
    <message>
        <source>This desktop takes copies only from the window that has the focus. One has opened: press Copy there. With wl-clipboard installed, the menu can copy by itself.</source>
        <translation>Diese Arbeitsumgebung nimmt Kopien nur vom Fenster an, das den Fokus hat. Es wurde eines geöffnet: Drücken Sie dort „Kopieren“. Ist wl-clipboard installiert, kann das Menü selbst kopieren.</translation>
    </message>
</context>
<context>
    <name>gui/copy_window</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation>Die Kopie ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Press Copy to put it on the clipboard: this desktop lets only the window in front do that.</source>
        <translation>Drücken Sie „Kopieren“, um den Text in die Zwischenablage zu legen: Diese Arbeitsumgebung erlaubt das nur dem vordersten Fenster.</translation>
    </message>
</context>
<context>
    <name>gui/errands</name>
    <message>
        <source>This did not work, for a reason that nobody expected; the log of the tray has the details.</source>
        <translation>Das hat aus einem unerwarteten Grund nicht funktioniert; Einzelheiten stehen im Protokoll des Trays.</translation>
    </message>
</context>
<context>
    <name>gui/fields/place_chooser</name>
    <message>
        <source>Kept in:</source>
        <translation>Gespeichert in:</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>System-Schlüsselbund</translation>
    </message>
    <message>
        <source>deployment.yaml (readable by you alone)</source>
        <translation>deployment.yaml (nur für Sie lesbar)</translation>
    </message>
</context>
<context>
    <name>gui/fields/provider_editor</name>
    <message>
        <source>Callers send the worker token. The right choice unless you know better.</source>
        <translation>Aufrufer senden das Worker-Token. Die richtige Wahl, sofern Sie es nicht besser wissen.</translation>
    </message>
    <message>
        <source>Callers sign in with your Supabase project; the worker token works as well.</source>
        <translation>Aufrufer melden sich über Ihr Supabase-Projekt an; das Worker-Token funktioniert ebenfalls.</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token, while you develop.</source>
        <translation>Niemand auf diesem Rechner braucht ein Token, während Sie entwickeln.</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token.</source>
        <translation>Niemand auf diesem Rechner braucht ein Token.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open, for development</source>
        <translation>Offen, für die Entwicklung</translation>
    </message>
    <message>
        <source>Supabase login</source>
        <translation>Supabase-Anmeldung</translation>
    </message>
    <message>
        <source>Worker token</source>
        <translation>Worker-Token</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}: {value}</translation>
    </message>
    <message>
        <source>{title} ({value})</source>
        <translation>{title} ({value})</translation>
    </message>
</context>
<context>
    <name>gui/fields/secret_editor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Set, not shown</source>
        <translation>Gesetzt, wird nicht angezeigt</translation>
    </message>
    <message>
        <source>Stored in the system keyring, not shown; type another one to replace it</source>
        <translation>Im System-Schlüsselbund gespeichert, wird nicht angezeigt; zum Ersetzen neu eingeben</translation>
    </message>
    <message>
        <source>Stored, not shown; type another one to replace it</source>
        <translation>Gespeichert, wird nicht angezeigt; zum Ersetzen neu eingeben</translation>
    </message>
    <message>
        <source>Where {setting} is kept</source>
        <translation>Speicherort von „{setting}“</translation>
    </message>
    <message>
        <source>Will be removed when you save</source>
        <translation>Wird beim Speichern entfernt</translation>
    </message>
</context>
<context>
    <name>gui/fields/text_editor</name>
    <message>
        <source>Default: {value}</source>
        <translation>Standard: {value}</translation>
    </message>
</context>
<context>
    <name>gui/first_run/callers_step</name>
    <message>
        <source>All of this can be changed later, on the page Authentication, where Supabase is set up as well.</source>
        <translation>All dies lässt sich später auf der Seite „Authentifizierung“ ändern, wo auch Supabase eingerichtet wird.</translation>
    </message>
    <message>
        <source>NodeTool puts one address in front of the models of this machine, and asks callers who they are.</source>
        <translation>NodeTool stellt eine einzige Adresse vor die Modelle dieses Rechners und fragt Aufrufer, wer sie sind.</translation>
    </message>
    <message>
        <source>Who may call your models?</source>
        <translation>Wer darf Ihre Modelle aufrufen?</translation>
    </message>
</context>
<context>
    <name>gui/first_run/dialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Wei&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>All of it can be found in the window</source>
        <translation>Alles lässt sich im Fenster wiederfinden</translation>
    </message>
    <message>
        <source>S&amp;kip the rest</source>
        <translation>Rest übe&amp;rspringen</translation>
    </message>
    <message>
        <source>Welcome to NodeTool</source>
        <translation>Willkommen bei NodeTool</translation>
    </message>
</context>
<context>
    <name>gui/first_run/file_import</name>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Cancel the copy</source>
        <translation>Kopieren abbrechen</translation>
    </message>
    <message>
        <source>Choose a GGUF file</source>
        <translation>GGUF-Datei auswählen</translation>
    </message>
    <message>
        <source>GGUF models</source>
        <translation>GGUF-Modelle</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>Fortschritt des Kopierens</translation>
    </message>
    <message>
        <source>The settings of the models are refused; mend them on the page Models first.</source>
        <translation>Die Einstellungen der Modelle werden abgelehnt; korrigieren Sie sie zuerst auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>Use {name}?</source>
        <translation>{name} verwenden?</translation>
    </message>
</context>
<context>
    <name>gui/first_run/login_step</name>
    <message>
        <source>Closing the window leaves it in the tray. Quit, in its menu, ends it and stops the worker.</source>
        <translation>Wird das Fenster geschlossen, bleibt die Anwendung im Infobereich. „Beenden“ im dortigen Menü beendet sie und hält den Worker an.</translation>
    </message>
    <message>
        <source>Start by itself?</source>
        <translation>Automatisch starten?</translation>
    </message>
    <message>
        <source>The tray can start when you log in, without a window, so that your models are there when you are.</source>
        <translation>Der Tray kann bei der Anmeldung ohne Fenster starten, damit Ihre Modelle bereit sind, wenn Sie es sind.</translation>
    </message>
</context>
<context>
    <name>gui/first_run/models_step</name>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>Mit Ser&amp;ver verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Cancel the download of {name}?</source>
        <translation>Download von {name} abbrechen?</translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation>&amp;GGUF-Datei auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Models come from GGUF files on this machine, from Ollama, and from servers that you name.</source>
        <translation>Modelle kommen aus GGUF-Dateien auf diesem Rechner, von Ollama und von Servern, die Sie angeben.</translation>
    </message>
    <message>
        <source>There is no model yet. Here are three ways to one.</source>
        <translation>Es gibt noch kein Modell. Hier sind drei Wege zu einem.</translation>
    </message>
    <message>
        <source>Which models are there?</source>
        <translation>Welche Modelle gibt es?</translation>
    </message>
</context>
<context>
    <name>gui/first_run/offers</name>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>From Hugging Face, to this machine</source>
        <translation>Von Hugging Face auf diesen Rechner</translation>
    </message>
    <message>
        <source>{name} (advised)</source>
        <translation>{name} (empfohlen)</translation>
    </message>
</context>
<context>
    <name>gui/folders</name>
    <message>
        <source>No program of this desktop opened the folder {folder}.</source>
        <translation>Kein Programm dieser Arbeitsumgebung konnte den Ordner {folder} öffnen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created: {problem}.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: {problem}.</translation>
    </message>
</context>
<context>
    <name>gui/gui_thread</name>
    <message>
        <source>The tray is ending.</source>
        <translation>Der Tray wird beendet.</translation>
    </message>
    <message>
        <source>The window does not react; try again in a moment.</source>
        <translation>Das Fenster reagiert nicht; versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>gui/leaving</name>
    <message>
        <source>D&amp;iscard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>They cannot be saved as they are: the page says what is wrong.</source>
        <translation>So lassen sie sich nicht speichern: Die Seite zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>gui/logs/details_box</name>
    <message>
        <source>The chosen line in full</source>
        <translation>Die ausgewählte Zeile vollständig</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_filter</name>
    <message>
        <source>&amp;Log:</source>
        <translation>Protoko&amp;ll:</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Welche Zeilen</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>Welches Protokoll</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_model</name>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_table</name>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
</context>
<context>
    <name>gui/logs/search_field</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
</context>
<context>
    <name>gui/main_window</name>
    <message>
        <source>Stops the worker as well (Ctrl+Q)</source>
        <translation>Hält auch den Worker an (Strg+Q)</translation>
    </message>
    <message>
        <source>The settings are again those of the running worker.</source>
        <translation>Es gelten wieder die Einstellungen des laufenden Workers.</translation>
    </message>
</context>
<context>
    <name>gui/models/download_dialog</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Which of them:</source>
        <translation>&amp;Welches davon:</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Anfrage läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>Modell herunterladen</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>Von {source}</translation>
    </message>
    <message>
        <source>There are {count} models in it. Choose one, then download it.</source>
        <translation>Es enthält {count} Modelle. Wählen Sie eines aus und laden Sie es dann herunter.</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Welches davon</translation>
    </message>
</context>
<context>
    <name>gui/models/download_row</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Fortschritt von {name}</translation>
    </message>
    <message>
        <source>{deed}: {name}</source>
        <translation>{deed}: {name}</translation>
    </message>
</context>
<context>
    <name>gui/models/download_words</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>Beginnt&#xa0;…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Done. Call it {names}.</source>
        <translation>Fertig. Der Name für Aufrufe: {names}.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>{size} are here already, and would be removed.</source>
        <translation>{size} wurden bereits heruntergeladen und würden entfernt.</translation>
    </message>
</context>
<context>
    <name>gui/models/downloads_section</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
</context>
<context>
    <name>gui/models/key_row</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>What the server asks for, if it does. The keys of all servers are kept in one place</source>
        <translation>Was der Server verlangt, falls überhaupt. Die Schlüssel aller Server werden an einem Ort gespeichert</translation>
    </message>
</context>
<context>
    <name>gui/models/model_row</name>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>gui/models/model_words</name>
    <message>
        <source>Asking the worker…</source>
        <translation>Worker wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>GGUF-Datei</translation>
    </message>
    <message>
        <source>Its files are removed from the disk. This cannot be undone.</source>
        <translation>Die Dateien werden vom Datenträger entfernt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>{count} Dateien werden vom Datenträger entfernt und geben {size} frei. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk. This cannot be undone.</source>
        <translation>{count} Dateien werden vom Datenträger entfernt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Ollama removes it and frees up to {size}. To have it back, download it again.</source>
        <translation>Ollama entfernt es und gibt bis zu {size} frei. Um es zurückzubekommen, laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <source>Ollama removes it. To have it back, download it again.</source>
        <translation>Ollama entfernt es. Um es zurückzubekommen, laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>Die Datei {file} wird vom Datenträger entfernt und gibt {size} frei. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk. This cannot be undone.</source>
        <translation>Die Datei {file} wird vom Datenträger entfernt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or put a GGUF file into {folder}.</source>
        <translation>Es gibt noch kein Modell. Laden Sie eines herunter oder legen Sie eine GGUF-Datei ab in: {folder}.</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>im Speicher</translation>
    </message>
    <message>
        <source>in memory, answering</source>
        <translation>im Speicher, antwortet</translation>
    </message>
    <message>
        <source>leaving memory</source>
        <translation>verlässt den Speicher</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>loading, {share}</source>
        <translation>wird geladen, {share}</translation>
    </message>
    <message>
        <source>not in memory</source>
        <translation>nicht im Speicher</translation>
    </message>
    <message>
        <source>the models folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>{models}, {size}</source>
        <translation>{models}, {size}</translation>
    </message>
    <message>
        <source>{trouble} Models are listed and downloaded by the running worker.</source>
        <translation>{trouble} Modelle werden vom laufenden Worker aufgelistet und heruntergeladen.</translation>
    </message>
</context>
<context>
    <name>gui/models/models_section</name>
    <message>
        <source>Do&amp;wnload…</source>
        <translation>&amp;Herunterladen&#xa0;…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>gui/models/server_dialog</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation>&amp;Präfix</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Add a model server</source>
        <translation>Modellserver hinzufügen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Asks the server for its models, with this key</source>
        <translation>Fragt den Server mit diesem Schlüssel nach seinen Modellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>Up to and with /v1.</source>
        <translation>Bis einschließlich /v1.</translation>
    </message>
    <message>
        <source>What callers see as the owner of its models.</source>
        <translation>Was Aufrufer als Eigentümer seiner Modelle sehen.</translation>
    </message>
</context>
<context>
    <name>gui/models/server_draft</name>
    <message>
        <source>There is a model server {name} already; choose another name.</source>
        <translation>Es gibt bereits einen Modellserver {name}; wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>gui/models/server_row</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Settings of {name}</source>
        <translation>Einstellungen von {name}</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>gui/models/server_words</name>
    <message>
        <source>Answers, and offers no models.</source>
        <translation>Antwortet und bietet keine Modelle an.</translation>
    </message>
    <message numerus="yes">
        <source>Answers, and offers {count} models.</source>
        <extracomment>The plural of: Answers, and offers {count} model.</extracomment>
        <translation>
            <numerusform>Antwortet und bietet {count} Modell an.</numerusform>
            <numerusform>Antwortet und bietet {count} Modelle an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Callers use the names that the server gives its models. A prefix tells them from those of others.</source>
        <translation>Aufrufer verwenden die Namen, die der Server seinen Modellen gibt. Ein Präfix unterscheidet sie von denen anderer.</translation>
    </message>
    <message>
        <source>Callers write {prefix}llama3 where the server says llama3.</source>
        <translation>Aufrufer schreiben {prefix}llama3, wo der Server llama3 sagt.</translation>
    </message>
    <message>
        <source>Declared; the worker asks it once it is restarted.</source>
        <translation>Eingetragen; der Worker fragt ihn nach dem nächsten Neustart.</translation>
    </message>
    <message>
        <source>Does not run at its usual address; looked for again now and then.</source>
        <translation>Läuft nicht unter der üblichen Adresse; wird ab und zu erneut gesucht.</translation>
    </message>
    <message>
        <source>Fails. {reason}</source>
        <translation>Gestört. {reason}</translation>
    </message>
    <message>
        <source>Its address and its key are forgotten here. The server and its models stay as they are.</source>
        <translation>Adresse und Schlüssel werden hier vergessen. Der Server und seine Modelle bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>No longer declared; the worker asks it until it is restarted.</source>
        <translation>Nicht mehr eingetragen; der Worker fragt ihn noch bis zum nächsten Neustart.</translation>
    </message>
    <message>
        <source>Not asked while the worker does not run.</source>
        <translation>Wird nicht gefragt, solange der Worker nicht läuft.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Resting until {time}. {reason}</source>
        <translation>Ruht bis {time}. {reason}</translation>
    </message>
    <message>
        <source>key in deployment.yaml</source>
        <translation>Schlüssel in deployment.yaml</translation>
    </message>
    <message>
        <source>key in the environment</source>
        <translation>Schlüssel in der Umgebung</translation>
    </message>
    <message>
        <source>key in the system keyring</source>
        <translation>Schlüssel im System-Schlüsselbund</translation>
    </message>
    <message>
        <source>key unknown: the system keyring does not answer</source>
        <translation>Schlüssel unbekannt: Der System-Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>no models</source>
        <translation>keine Modelle</translation>
    </message>
    <message>
        <source>prefix {prefix}</source>
        <translation>Präfix {prefix}</translation>
    </message>
    <message numerus="yes">
        <source>{count} models</source>
        <extracomment>The plural of: {count} model</extracomment>
        <translation>
            <numerusform>{count} Modell</numerusform>
            <numerusform>{count} Modelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui/models/servers_section</name>
    <message>
        <source>Add ser&amp;ver…</source>
        <translation>&amp;Server hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Any server that speaks the OpenAI API</source>
        <translation>Jeder Server, der die OpenAI-API beherrscht</translation>
    </message>
    <message>
        <source>Model servers</source>
        <translation>Modellserver</translation>
    </message>
</context>
<context>
    <name>gui/models/wish_words</name>
    <message>
        <source>&amp;Hugging Face: a GGUF file into the models folder</source>
        <translation>&amp;Hugging Face: eine GGUF-Datei in den Modellordner</translation>
    </message>
    <message>
        <source>&amp;Ollama: a model of its library</source>
        <translation>&amp;Ollama: ein Modell aus dessen Bibliothek</translation>
    </message>
    <message>
        <source>A repository, or the address of its page. org/name:Q4_K_M and org/name/file.gguf name one file.</source>
        <translation>Ein Repository oder die Adresse seiner Seite. org/name:Q4_K_M und org/name/file.gguf bezeichnen eine einzelne Datei.</translation>
    </message>
    <message>
        <source>Its name, as on ollama.com. Ollama has to run.</source>
        <translation>Der Name wie auf ollama.com. Ollama muss laufen.</translation>
    </message>
    <message>
        <source>{file} ({size})</source>
        <translation>{file} ({size})</translation>
    </message>
</context>
<context>
    <name>gui/navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>{page} (Strg+{number})</translation>
    </message>
    <message>
        <source>{page}, unsaved changes</source>
        <translation>{page}, nicht gespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>gui/notifier</name>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht funktioniert</translation>
    </message>
</context>
<context>
    <name>gui/pages/about</name>
    <message>
        <source>Configuration: {folder}</source>
        <translation>Konfiguration: {folder}</translation>
    </message>
    <message>
        <source>Copy for a &amp;bug report</source>
        <translation>Für Fehler&amp;bericht kopieren</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Logs: {folder}</source>
        <translation>Protokolle: {folder}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Models: {folder}</source>
        <translation>Modelle: {folder}</translation>
    </message>
    <message>
        <source>One authenticated address in front of the models of this machine.</source>
        <translation>Eine einzige, authentifizierte Adresse vor den Modellen dieses Rechners.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>Or&amp;dner öffnen</translation>
    </message>
    <message>
        <source>Open fold&amp;er</source>
        <translation>Ord&amp;ner öffnen</translation>
    </message>
    <message>
        <source>Parts of this application and their licences</source>
        <translation>Bestandteile dieser Anwendung und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Sho&amp;w the first steps</source>
        <translation>Erste Schritte &amp;zeigen</translation>
    </message>
    <message>
        <source>The doctor is looking…</source>
        <translation>Die Diagnose läuft&#xa0;…</translation>
    </message>
    <message>
        <source>The report is on the clipboard; read it before you publish it.</source>
        <translation>Der Bericht ist in der Zwischenablage; lesen Sie ihn, bevor Sie ihn veröffentlichen.</translation>
    </message>
    <message>
        <source>This copy does not say of which parts it is made.</source>
        <translation>Diese Kopie gibt nicht an, aus welchen Teilen sie besteht.</translation>
    </message>
    <message>
        <source>What a newcomer is asked</source>
        <translation>Was Neulinge gefragt werden</translation>
    </message>
    <message>
        <source>What the doctor finds on this machine, without secrets</source>
        <translation>Was die Diagnose auf diesem Rechner findet, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>siehe eigene Dateien</translation>
    </message>
    <message>
        <source>{name} {version}: {licence}</source>
        <translation>{name} {version}: {licence}</translation>
    </message>
</context>
<context>
    <name>gui/pages/authentication</name>
    <message>
        <source>Asking Supabase…</source>
        <translation>Supabase wird gefragt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>gui/pages/logs</name>
    <message>
        <source>Copy l&amp;ines</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Lets nothing move (Space)</source>
        <translation>Nichts bewegt sich mehr (Leertaste)</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Paused: new lines are shown when you continue.</source>
        <translation>Pausiert: Neue Zeilen erscheinen, wenn Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Sho&amp;w all lines</source>
        <translation>Alle &amp;Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Shows the newest lines as they come (Ctrl+End)</source>
        <translation>Zeigt die neuesten Zeilen, sobald sie eintreffen (Strg+Ende)</translation>
    </message>
    <message>
        <source>The chosen lines, or all that are shown (Ctrl+C)</source>
        <translation>Die ausgewählten oder alle angezeigten Zeilen (Strg+C)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Zu&amp;m Ende</translation>
    </message>
    <message>
        <source>Where the log files are</source>
        <translation>Wo die Protokolldateien liegen</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines</source>
        <extracomment>The plural of: {count} line</extracomment>
        <translation>
            <numerusform>{count} Zeile</numerusform>
            <numerusform>{count} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are on the clipboard.</source>
        <extracomment>The plural of: {count} line is on the clipboard.</extracomment>
        <translation>
            <numerusform>{count} Zeile ist in der Zwischenablage.</numerusform>
            <numerusform>{count} Zeilen sind in der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} new lines below</source>
        <extracomment>The plural of: {count} new line below</extracomment>
        <translation>
            <numerusform>{count} neue Zeile weiter unten</numerusform>
            <numerusform>{count} neue Zeilen weiter unten</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} lines</source>
        <translation>{count} von {all} Zeilen</translation>
    </message>
</context>
<context>
    <name>gui/pages/model_settings</name>
    <message>
        <source>Models are looked for in {folder}</source>
        <translation>Modelle werden in {folder} gesucht</translation>
    </message>
</context>
<context>
    <name>gui/pages/models</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>{name} löschen?</translation>
    </message>
    <message>
        <source>Folder, memory and model servers</source>
        <translation>Ordner, Speicher und Modellserver</translation>
    </message>
    <message>
        <source>Model sett&amp;ings…</source>
        <translation>Modellei&amp;nstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>gui/pages/models_book</name>
    <message>
        <source>&amp;Back to the models</source>
        <translation>&amp;Zurück zu den Modellen</translation>
    </message>
    <message>
        <source>Model settings</source>
        <translation>Modelleinstellungen</translation>
    </message>
</context>
<context>
    <name>gui/pages/overview</name>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Answers under way:</source>
        <translation>Laufende Antworten:</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>Aufrufer</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Models in memory:</source>
        <translation>Modelle im Speicher:</translation>
    </message>
    <message>
        <source>Recent problems</source>
        <translation>Aktuelle Probleme</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>Die Adresse ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Uptime:</source>
        <translation>Laufzeit:</translation>
    </message>
    <message>
        <source>Use of the machine:</source>
        <translation>Auslastung des Rechners:</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
</context>
<context>
    <name>gui/pages/token</name>
    <message>
        <source>&amp;Fix</source>
        <translation>Be&amp;heben</translation>
    </message>
    <message>
        <source>Copy as {language}</source>
        <translation>Als {language} kopieren</translation>
    </message>
    <message>
        <source>File permissions:</source>
        <translation>Zugriffsrechte der Datei:</translation>
    </message>
    <message>
        <source>Last rotation:</source>
        <translation>Letzte Erneuerung:</translation>
    </message>
    <message>
        <source>Lets nobody but you read the file</source>
        <translation>Lässt nur noch Sie die Datei lesen</translation>
    </message>
    <message>
        <source>Lists the models, with the whole token in it</source>
        <translation>Listet die Modelle auf und enthält das ganze Token</translation>
    </message>
    <message>
        <source>Nobody but you can read the file now.</source>
        <translation>Jetzt können nur noch Sie die Datei lesen.</translation>
    </message>
    <message>
        <source>Origin:</source>
        <translation>Herkunft:</translation>
    </message>
    <message>
        <source>The example is on the clipboard, with the whole token in it.</source>
        <translation>Das Beispiel mit dem ganzen Token ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Keines vorhanden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwendung</translation>
    </message>
</context>
<context>
    <name>gui/pages/try_it</name>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>Cop&amp;y answer</source>
        <translation>Antwort &amp;kopieren</translation>
    </message>
    <message>
        <source>Enter does the same</source>
        <translation>Die Eingabetaste bewirkt dasselbe</translation>
    </message>
    <message>
        <source>Escape does the same</source>
        <translation>Die Esc-Taste bewirkt dasselbe</translation>
    </message>
    <message>
        <source>Forgets what was said</source>
        <translation>Vergisst das Gespräch</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Stop a&amp;nswer</source>
        <translation>A&amp;ntwort anhalten</translation>
    </message>
    <message>
        <source>The answer is on the clipboard.</source>
        <translation>Die Antwort ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The call is on the clipboard, with the whole token in it.</source>
        <translation>Der Aufruf mit dem ganzen Token ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>gui/settings_form</name>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Shows again what is saved</source>
        <translation>Zeigt wieder, was gespeichert ist</translation>
    </message>
</context>
<context>
    <name>gui/token_words</name>
    <message>
        <source>Callers send this token with every request.</source>
        <translation>Aufrufer senden dieses Token mit jeder Anfrage.</translation>
    </message>
    <message>
        <source>Callers send this token, or that of their Supabase login, with every request.</source>
        <translation>Aufrufer senden mit jeder Anfrage dieses Token oder das ihrer Supabase-Anmeldung.</translation>
    </message>
    <message>
        <source>Generated by this program and held in memory</source>
        <translation>Von diesem Programm erzeugt und im Speicher gehalten</translation>
    </message>
    <message>
        <source>Generated by this program and stored in {file}</source>
        <translation>Von diesem Programm erzeugt und in {file} gespeichert</translation>
    </message>
    <message>
        <source>Held in memory, and ends with this program: {file} is gone</source>
        <translation>Im Speicher gehalten und nur gültig, bis dieses Programm endet: {file} ist verschwunden</translation>
    </message>
    <message>
        <source>Nobody needs this token now: callers are let in without one. See Authentication.</source>
        <translation>Niemand braucht dieses Token zurzeit: Aufrufer werden ohne Token eingelassen. Siehe „Authentifizierung“.</translation>
    </message>
    <message>
        <source>None on record</source>
        <translation>Keine verzeichnet</translation>
    </message>
    <message>
        <source>Stored in {file}</source>
        <translation>In {file} gespeichert</translation>
    </message>
    <message>
        <source>The environment variable WORKER_AUTH_TOKEN</source>
        <translation>Die Umgebungsvariable WORKER_AUTH_TOKEN</translation>
    </message>
    <message>
        <source>The token was rotated; the old one no longer works.</source>
        <translation>Das Token wurde erneuert; das alte gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The token was rotated; the old one works for {period} more.</source>
        <translation>Das Token wurde erneuert; das alte gilt noch {period}.</translation>
    </message>
    <message>
        <source>There is no file</source>
        <translation>Keine Datei vorhanden</translation>
    </message>
    <message>
        <source>{letters} ({mode}), others too</source>
        <translation>{letters} ({mode}), auch andere</translation>
    </message>
    <message>
        <source>{letters} ({mode}), you alone</source>
        <translation>{letters} ({mode}), nur Sie</translation>
    </message>
</context>
<context>
    <name>gui/try_it/call_buttons</name>
    <message>
        <source>The same from a program:</source>
        <translation>Dasselbe aus einem Programm:</translation>
    </message>
    <message>
        <source>The whole token is in it, so that it works as it is</source>
        <translation>Enthält das ganze Token, damit es unverändert funktioniert</translation>
    </message>
</context>
<context>
    <name>gui/try_it/dialogue</name>
    <message>
        <source>(no answer)</source>
        <translation>(keine Antwort)</translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation>Das Modell denkt nach&#xa0;…</translation>
    </message>
    <message>
        <source>Waiting for the first token…</source>
        <translation>Warten auf das erste Token&#xa0;…</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>gui/try_it/help_line</name>
    <message>
        <source>Open M&amp;odels</source>
        <translation>M&amp;odelle öffnen</translation>
    </message>
    <message>
        <source>Start the &amp;worker</source>
        <translation>&amp;Worker starten</translation>
    </message>
</context>
<context>
    <name>gui/try_it/model_choice</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>gui/try_it/question_box</name>
    <message>
        <source>Ask something. Enter sends it, Shift+Enter begins a new line.</source>
        <translation>Stellen Sie eine Frage. Eingabe sendet sie, Umschalt+Eingabe beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
</context>
<context>
    <name>gui/try_it/transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>What you and the model say appears here. Nothing of it is stored.</source>
        <translation>Hier erscheint, was Sie und das Modell sagen. Nichts davon wird gespeichert.</translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_plot</name>
    <message>
        <source>Requests of the last minutes</source>
        <translation>Anfragen der letzten Minuten</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{count} in {seconds} s</source>
        <translation>{count} in {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>vor {minutes}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_section</name>
    <message>
        <source>From {callers}</source>
        <translation>Von {callers}</translation>
    </message>
    <message>
        <source>Shown while the worker runs.</source>
        <translation>Wird angezeigt, solange der Worker läuft.</translation>
    </message>
</context>
<context>
    <name>gui/widgets/close_answer</name>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Forgets the remembered answer</source>
        <translation>Vergisst die gemerkte Antwort</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window leaves the worker running.</source>
        <translation>Ohne Symbol im Infobereich lässt das Schließen des Fensters den Worker weiterlaufen.</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window stops the worker.</source>
        <translation>Ohne Symbol im Infobereich hält das Schließen des Fensters den Worker an.</translation>
    </message>
</context>
<context>
    <name>gui/widgets/connection_test</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbin&amp;dung testen</translation>
    </message>
    <message>
        <source>With what stands here, saved or not</source>
        <translation>Mit den Angaben hier, ob gespeichert oder nicht</translation>
    </message>
</context>
<context>
    <name>gui/widgets/folder_line</name>
    <message>
        <source>Creates it first where it is missing</source>
        <translation>Legt ihn zuerst an, falls er fehlt</translation>
    </message>
</context>
<context>
    <name>gui/widgets/login_switch</name>
    <message>
        <source>Start at &amp;login</source>
        <translation>&amp;Bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Bei der Anmeldung starten</translation>
    </message>
</context>
<context>
    <name>gui/widgets/note</name>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>gui/widgets/output_box</name>
    <message>
        <source>Last lines of the worker</source>
        <translation>Letzte Zeilen des Workers</translation>
    </message>
</context>
<context>
    <name>gui/widgets/plot_legend</name>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
</context>
<context>
    <name>gui/widgets/port_line</name>
    <message>
        <source>&amp;Use {port}</source>
        <translation>Port {port} &amp;nutzen</translation>
    </message>
</context>
<context>
    <name>gui/widgets/problem_row</name>
    <message>
        <source>Show logs</source>
        <translation>Protokolle anzeigen</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Modelle anzeigen</translation>
    </message>
    <message>
        <source>Who was refused</source>
        <translation>Wer abgewiesen wurde</translation>
    </message>
    <message>
        <source>{label}: {problem}</source>
        <translation>{label}: {problem}</translation>
    </message>
</context>
<context>
    <name>gui/widgets/question</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>gui/widgets/remedy_button</name>
    <message>
        <source>&amp;Quit the tray</source>
        <translation>T&amp;ray beenden</translation>
    </message>
    <message>
        <source>Open the settin&amp;g</source>
        <translation>Einstellun&amp;g öffnen</translation>
    </message>
    <message>
        <source>Takes a free one and starts the worker there</source>
        <translation>Nimmt einen freien und startet den Worker dort</translation>
    </message>
    <message>
        <source>Then start it again</source>
        <translation>Danach starten Sie ihn erneut</translation>
    </message>
    <message>
        <source>Use anot&amp;her port</source>
        <translation>Anderen Port &amp;verwenden</translation>
    </message>
    <message>
        <source>Which the worker has refused</source>
        <translation>Die der Worker abgelehnt hat</translation>
    </message>
</context>
<context>
    <name>gui/widgets/restart_offer</name>
    <message>
        <source>Callers wait for a moment; answers under way are finished</source>
        <translation>Aufrufer warten einen Moment; laufende Antworten werden beendet</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Saved, and in force after a restart of the worker.</source>
        <translation>Gespeichert; gilt nach einem Neustart des Workers.</translation>
    </message>
    <message>
        <source>Stores what the running worker has again: {settings}</source>
        <translation>Speichert wieder, was der laufende Worker hat: {settings}</translation>
    </message>
    <message>
        <source>The worker still runs with the old settings, as it cannot start with the new ones.</source>
        <translation>Der Worker läuft noch mit den alten Einstellungen, da er mit den neuen nicht starten kann.</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen zurücknehmen</translation>
    </message>
</context>
<context>
    <name>gui/widgets/reveal_button</name>
    <message>
        <source>Re&amp;veal</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Shows the token for {seconds} seconds, or while you hold it down</source>
        <translation>Zeigt das Token {seconds} Sekunden lang oder solange Sie die Schaltfläche gedrückt halten</translation>
    </message>
</context>
<context>
    <name>gui/widgets/rotate_dialog</name>
    <message>
        <source>&amp;Rotate</source>
        <translation>&amp;Erneuern</translation>
    </message>
    <message>
        <source>After &amp;24 hours</source>
        <translation>Nach &amp;24 Stunden</translation>
    </message>
    <message>
        <source>After &amp;5 minutes</source>
        <translation>Nach &amp;5 Minuten</translation>
    </message>
    <message>
        <source>After 1 &amp;hour</source>
        <translation>Nach &amp;1 Stunde</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>&amp;Sofort</translation>
    </message>
    <message>
        <source>Both tokens work for {period}, so that callers can change over; then the old one stops and cannot be brought back. Whoever has the old one gets in for {period} more.</source>
        <translation>Beide Token gelten für {period}, damit Aufrufer wechseln können; dann erlischt das alte und lässt sich nicht zurückholen. Wer das alte hat, erhält noch für {period} Zugang.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Rotate the token</source>
        <translation>Token erneuern</translation>
    </message>
    <message>
        <source>Rotate the token?</source>
        <translation>Token erneuern?</translation>
    </message>
    <message>
        <source>The old token stops working at once and cannot be brought back; so does every earlier one, and what they have opened is closed. Everyone needs the new one. Choose this if somebody may have the old one who should not.</source>
        <translation>Das alte Token erlischt sofort und lässt sich nicht zurückholen, ebenso jedes frühere; was damit geöffnet wurde, wird geschlossen. Alle brauchen das neue. Wählen Sie dies, wenn jemand das alte haben könnte, der es nicht haben sollte.</translation>
    </message>
    <message>
        <source>The old token stops working:</source>
        <translation>Das alte Token erlischt:</translation>
    </message>
    <message>
        <source>The old token stops working: {when}</source>
        <translation>Das alte Token erlischt: {when}</translation>
    </message>
</context>
<context>
    <name>log_views</name>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation>Ab Information</translation>
    </message>
    <message>
        <source>Nobody was refused yet. Callers without a valid token appear here, with their address and what they asked for.</source>
        <translation>Noch niemand wurde abgewiesen. Hier erscheinen Aufrufer ohne gültiges Token, mit ihrer Adresse und dem, was sie wollten.</translation>
    </message>
    <message>
        <source>The tray has written nothing yet. What it does with the worker appears here.</source>
        <translation>Der Tray hat noch nichts geschrieben. Hier erscheint, was er mit dem Worker macht.</translation>
    </message>
    <message>
        <source>The worker has written nothing yet. What it says appears here as it comes.</source>
        <translation>Der Worker hat noch nichts geschrieben. Seine Ausgaben erscheinen hier, sobald sie eintreffen.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Tray</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Ab Warnung</translation>
    </message>
</context>
<context>
    <name>logfiles/tail</name>
    <message>
        <source>The log cannot be read: {problem}.</source>
        <translation>Das Protokoll kann nicht gelesen werden: {problem}.</translation>
    </message>
</context>
<context>
    <name>login/desktop_entry</name>
    <message>
        <source>its path contains a character that cannot be printed</source>
        <translation>der Pfad enthält ein Zeichen, das nicht darstellbar ist</translation>
    </message>
    <message>
        <source>its path contains “=”</source>
        <translation>der Pfad enthält „=“</translation>
    </message>
</context>
<context>
    <name>login/entry</name>
    <message>
        <source>Nothing was changed. {reason}</source>
        <translation>Es wurde nichts geändert. {reason}</translation>
    </message>
</context>
<context>
    <name>login/macos</name>
    <message>
        <source>System Settings under General, Login Items</source>
        <translation>Systemeinstellungen unter „Allgemein“, „Anmeldeobjekte“</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>{file} kann nicht entfernt werden: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file} kann nicht geschrieben werden: {why}.</translation>
    </message>
</context>
<context>
    <name>login/windows</name>
    <message>
        <source>Task Manager under Startup apps</source>
        <translation>Task-Manager unter „Autostart von Apps“</translation>
    </message>
    <message>
        <source>The registry of Windows does not answer: {why}.</source>
        <translation>Die Windows-Registrierung antwortet nicht: {why}.</translation>
    </message>
    <message>
        <source>{program} cannot start at login: Windows takes commands of {longest} characters at most. Install it in a folder with a shorter path.</source>
        <translation>{program} kann bei der Anmeldung nicht gestartet werden: Windows erlaubt Befehle mit höchstens {longest} Zeichen. Installieren Sie es in einem Ordner mit kürzerem Pfad.</translation>
    </message>
</context>
<context>
    <name>login/words</name>
    <message>
        <source>Another copy starts at login</source>
        <translation>Bei der Anmeldung startet eine andere Kopie</translation>
    </message>
    <message>
        <source>Does not start at login</source>
        <translation>Startet nicht bei der Anmeldung</translation>
    </message>
    <message>
        <source>Kept from starting at login</source>
        <translation>Start bei der Anmeldung verhindert</translation>
    </message>
    <message>
        <source>Something else starts at login</source>
        <translation>Bei der Anmeldung startet etwas anderes</translation>
    </message>
    <message>
        <source>Starts at login</source>
        <translation>Startet bei der Anmeldung</translation>
    </message>
    <message>
        <source>The entry is there, but the desktop&apos;s own settings have turned it off in {place}. Turn it on again here.</source>
        <translation>Der Eintrag ist vorhanden, aber die Einstellungen der Arbeitsumgebung haben ihn in {place} abgeschaltet. Schalten Sie ihn hier wieder ein.</translation>
    </message>
    <message>
        <source>The entry is there, but the system does not start it. Allow it in {where}.</source>
        <translation>Der Eintrag ist vorhanden, aber das System startet ihn nicht. Erlauben Sie ihn hier: {where}.</translation>
    </message>
    <message>
        <source>The entry starts “{command}”. Turn it on to have this copy started instead, or off to remove it.</source>
        <translation>Der Eintrag startet „{command}“. Schalten Sie ein, um stattdessen diese Kopie zu starten, oder aus, um ihn zu entfernen.</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts nothing. Remove it there if you want this switch to decide.</source>
        <translation>{place} stammt nicht von dieser Anwendung und bleibt unverändert; gestartet wird damit nichts. Entfernen Sie den Eintrag dort, wenn dieser Schalter entscheiden soll.</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts “{command}”. Remove it there if you want this switch to decide.</source>
        <translation>{place} stammt nicht von dieser Anwendung und bleibt unverändert; gestartet wird damit „{command}“. Entfernen Sie den Eintrag dort, wenn dieser Schalter entscheiden soll.</translation>
    </message>
</context>
<context>
    <name>login/xdg</name>
    <message>
        <source>{program} cannot start at login, because {why}.</source>
        <translation>{program} kann bei der Anmeldung nicht gestartet werden: {why}.</translation>
    </message>
</context>
<context>
    <name>model_server_texts</name>
    <message>
        <source>There is a model server {name} already; replace it, or choose another name.</source>
        <translation>Es gibt bereits einen Modellserver {name}; ersetzen Sie ihn oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no model server {name!r}. There is {names}.</source>
        <translation>Es gibt keinen Modellserver {name!r}. Vorhanden: {names}.</translation>
    </message>
</context>
<context>
    <name>notices/words</name>
    <message>
        <source>A download failed</source>
        <translation>Ein Download ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A model was downloaded</source>
        <translation>Ein Modell wurde heruntergeladen</translation>
    </message>
    <message>
        <source>Another program has replaced the token in the configuration file. Give callers the new one.</source>
        <translation>Ein anderes Programm hat das Token in der Konfigurationsdatei ersetzt. Geben Sie den Aufrufern das neue.</translation>
    </message>
    <message>
        <source>Callers find it at {address} from now on.</source>
        <translation>Aufrufer erreichen ihn ab jetzt unter {address}.</translation>
    </message>
    <message>
        <source>Copy new header</source>
        <translation>Neuen Header kopieren</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Logging has stopped</source>
        <translation>Protokollierung unterbrochen</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>Fenster öffnen</translation>
    </message>
    <message>
        <source>Others can read the token</source>
        <translation>Andere können das Token lesen</translation>
    </message>
    <message>
        <source>Others could read the token</source>
        <translation>Andere konnten das Token lesen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Rotate token</source>
        <translation>Token erneuern</translation>
    </message>
    <message>
        <source>The old token no longer works and cannot be brought back. Give callers the new one.</source>
        <translation>Das alte Token gilt nicht mehr und lässt sich nicht zurückholen. Geben Sie den Aufrufern das neue.</translation>
    </message>
    <message>
        <source>The old token works for 1 hour more. Give callers the new one.</source>
        <translation>Das alte Token gilt noch 1 Stunde. Geben Sie den Aufrufern das neue.</translation>
    </message>
    <message>
        <source>The old token works for 24 hours more. Give callers the new one.</source>
        <translation>Das alte Token gilt noch 24 Stunden. Geben Sie den Aufrufern das neue.</translation>
    </message>
    <message>
        <source>The old token works for 5 minutes more. Give callers the new one.</source>
        <translation>Das alte Token gilt noch 5 Minuten. Geben Sie den Aufrufern das neue.</translation>
    </message>
    <message>
        <source>The worker has another port</source>
        <translation>Der Worker hat einen anderen Port</translation>
    </message>
    <message>
        <source>Token rotated</source>
        <translation>Token erneuert</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>Anderen Port verwenden</translation>
    </message>
    <message>
        <source>{file} had the permissions {mode}. It is closed again; rotate the token if somebody may have read it.</source>
        <translation>{file} hatte die Zugriffsrechte {mode}. Andere haben jetzt keinen Zugriff mehr; erneuern Sie das Token, falls jemand es gelesen haben könnte.</translation>
    </message>
    <message>
        <source>{file} has the permissions {mode}. Close it to others, or move it to a disk that knows permissions.</source>
        <translation>{file} hat die Zugriffsrechte {mode}. Sperren Sie die Datei für andere oder verschieben Sie sie auf einen Datenträger, der Zugriffsrechte kennt.</translation>
    </message>
    <message>
        <source>{name} is there.</source>
        <translation>{name} ist da.</translation>
    </message>
    <message>
        <source>{name} is there. Call it {model}.</source>
        <translation>{name} ist da. Der Name für Aufrufe: {model}.</translation>
    </message>
    <message>
        <source>{name} is there. It has several names: {models}.</source>
        <translation>{name} ist da. Es hat mehrere Namen: {models}.</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}: {error}</translation>
    </message>
    <message>
        <source>{problem} All else goes on, and so does the log once it can.</source>
        <translation>{problem} Alles andere läuft weiter, und auch das Protokoll, sobald es wieder möglich ist.</translation>
    </message>
</context>
<context>
    <name>notices/worker</name>
    <message>
        <source>The worker does not run</source>
        <translation>Der Worker läuft nicht</translation>
    </message>
    <message>
        <source>The worker ended unexpectedly</source>
        <translation>Der Worker wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>The worker no longer answered</source>
        <translation>Der Worker antwortete nicht mehr</translation>
    </message>
    <message>
        <source>The worker was not restarted</source>
        <translation>Der Worker wurde nicht neu gestartet</translation>
    </message>
    <message>
        <source>The worker&apos;s port is taken</source>
        <translation>Der Port des Workers ist belegt</translation>
    </message>
</context>
<context>
    <name>overview_problems</name>
    <message>
        <source>Just now: {reason}.</source>
        <translation>Gerade eben: {reason}.</translation>
    </message>
    <message>
        <source>The last one {seconds} s ago: {reason}.</source>
        <translation>Zuletzt vor {seconds}&#xa0;s: {reason}.</translation>
    </message>
    <message>
        <source>The model server {name} fails</source>
        <translation>Der Modellserver {name} ist gestört</translation>
    </message>
    <message>
        <source>The model server {name} rests</source>
        <translation>Der Modellserver {name} ruht</translation>
    </message>
    <message>
        <source>{time}  {title}</source>
        <translation>{time}  {title}</translation>
    </message>
</context>
<context>
    <name>overview_words</name>
    <message>
        <source>None since the tray was started.</source>
        <translation>Keine seit dem Start des Trays.</translation>
    </message>
    <message>
        <source>None; a model is loaded by its first request.</source>
        <translation>Keine; ein Modell wird mit der ersten Anfrage geladen.</translation>
    </message>
    <message>
        <source>Running for {duration}</source>
        <translation>Läuft seit {duration}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <extracomment>The plural of: {count} day</extracomment>
        <translation>
            <numerusform>{count} Tag</numerusform>
            <numerusform>{count} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours</source>
        <extracomment>The plural of: {count} hour</extracomment>
        <translation>
            <numerusform>{count} Stunde</numerusform>
            <numerusform>{count} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <extracomment>The plural of: {count} minute</extracomment>
        <translation>
            <numerusform>{count} Minute</numerusform>
            <numerusform>{count} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{larger} {smaller}</source>
        <translation>{larger} {smaller}</translation>
    </message>
</context>
<context>
    <name>port_view</name>
    <message>
        <source>Port {port} is free.</source>
        <translation>Port {port} ist frei.</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program.</source>
        <translation>Port {port} ist von einem anderen Programm belegt.</translation>
    </message>
    <message>
        <source>Port {port} is taken by {program}.</source>
        <translation>Port {port} ist belegt von {program}.</translation>
    </message>
    <message>
        <source>The worker itself listens on port {port} now.</source>
        <translation>Auf Port {port} lauscht jetzt der Worker selbst.</translation>
    </message>
</context>
<context>
    <name>presenter</name>
    <message>
        <source>Callers need a Supabase login or the token</source>
        <translation>Aufrufer brauchen eine Supabase-Anmeldung oder das Token</translation>
    </message>
    <message>
        <source>Callers need a Supabase login or the token; other machines can reach the worker</source>
        <translation>Aufrufer brauchen eine Supabase-Anmeldung oder das Token; andere Rechner können den Worker erreichen</translation>
    </message>
    <message>
        <source>Callers need the token</source>
        <translation>Aufrufer brauchen das Token</translation>
    </message>
    <message>
        <source>Callers need the token; other machines can reach the worker</source>
        <translation>Aufrufer brauchen das Token; andere Rechner können den Worker erreichen</translation>
    </message>
    <message>
        <source>Copy Bearer header</source>
        <translation>Bearer-Header kopieren</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Ended unexpectedly; starting again</source>
        <translation>Unerwartet beendet; startet wieder</translation>
    </message>
    <message>
        <source>Everyone on the network may call</source>
        <translation>Jeder im Netzwerk hat Zugriff</translation>
    </message>
    <message>
        <source>Everyone on this machine may call</source>
        <translation>Jeder auf diesem Rechner hat Zugriff</translation>
    </message>
    <message>
        <source>Memory {memory} MB, in {processes} processes; CPU {cpu} %</source>
        <translation>Arbeitsspeicher {memory}&#xa0;MB in {processes} Prozessen; CPU {cpu}&#xa0;%</translation>
    </message>
    <message>
        <source>Memory {memory} MB; CPU {cpu} %</source>
        <translation>Arbeitsspeicher {memory}&#xa0;MB; CPU {cpu}&#xa0;%</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit and stop the worker</source>
        <translation>Beenden und Worker anhalten</translation>
    </message>
    <message>
        <source>Restart (settings changed)</source>
        <translation>Neu starten (Einstellungen geändert)</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>Startet neu&#xa0;…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Running at {address}</source>
        <translation>Läuft unter {address}</translation>
    </message>
    <message>
        <source>Running at {address}, started elsewhere</source>
        <translation>Läuft unter {address}, anderswo gestartet</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet&#xa0;…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an&#xa0;…</translation>
    </message>
    <message>
        <source>{application}: {state}
{detail}</source>
        <translation>{application}: {state}
{detail}</translation>
    </message>
    <message>
        <source>{reason} End it where it was started.</source>
        <translation>{reason} Beenden Sie ihn dort, wo er gestartet wurde.</translation>
    </message>
</context>
<context>
    <name>progress_words</name>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{received} of {total}</source>
        <translation>{received} von {total}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{share} of {total}</source>
        <translation>{share} von {total}</translation>
    </message>
    <message>
        <source>{size} B</source>
        <translation>{size}&#xa0;B</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size}&#xa0;GB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size}&#xa0;MB</translation>
    </message>
    <message>
        <source>{size} TB</source>
        <translation>{size}&#xa0;TB</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size}&#xa0;kB</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>running_worker</name>
    <message>
        <source>The worker is not running; start it with `nodetool-tray start`.</source>
        <translation>Der Worker läuft nicht; starten Sie ihn mit `nodetool-tray start`.</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Not restarted: {problem}</source>
        <translation>Nicht neu gestartet: {problem}</translation>
    </message>
    <message>
        <source>The worker does not run.</source>
        <translation>Der Worker läuft nicht.</translation>
    </message>
</context>
<context>
    <name>setting_sections</name>
    <message>
        <source>Engine for GGUF files</source>
        <translation>Engine für GGUF-Dateien</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Protokolldateien</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>This application</source>
        <translation>Diese Anwendung</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>Woher Modelle kommen</translation>
    </message>
</context>
<context>
    <name>setting_words</name>
    <message>
        <source>Default ({value})</source>
        <translation>Standard ({value})</translation>
    </message>
    <message>
        <source>Fixed by the environment variable {variable}.</source>
        <translation>Durch die Umgebungsvariable {variable} festgelegt.</translation>
    </message>
    <message>
        <source>{explanation}.</source>
        <translation>{explanation}.</translation>
    </message>
    <message>
        <source>{setting}: it must be {allowed}.</source>
        <translation>Für „{setting}“ ist erlaubt: {allowed}.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Who may call</source>
        <extracomment>Name of AUTH_PROVIDER</extracomment>
        <translation>Wer Zugriff hat</translation>
    </message>
    <message>
        <source>How callers are authenticated; unset, it is `static`, or `local` with ENV=development on a loopback address</source>
        <extracomment>Explains AUTH_PROVIDER; the full stop is added</extracomment>
        <translation>Wie Aufrufer authentifiziert werden; ohne Angabe `static`, oder `local` mit ENV=development auf einer Loopback-Adresse</translation>
    </message>
    <message>
        <source>The token that callers send; unset, it is read from deployment.yaml, or generated and stored there</source>
        <extracomment>Explains WORKER_AUTH_TOKEN; the full stop is added</extracomment>
        <translation>Das Token, das Aufrufer senden; ohne Angabe wird es aus deployment.yaml gelesen oder erzeugt und dort gespeichert</translation>
    </message>
    <message>
        <source>Supabase URL</source>
        <extracomment>Name of SUPABASE_URL</extracomment>
        <translation>Supabase-URL</translation>
    </message>
    <message>
        <source>Address of the Supabase project, such as https://example.supabase.co; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_URL; the full stop is added</extracomment>
        <translation>Adresse des Supabase-Projekts, etwa https://example.supabase.co; nötig für `supabase`</translation>
    </message>
    <message>
        <source>Supabase key</source>
        <extracomment>Name of SUPABASE_KEY</extracomment>
        <translation>Supabase-Schlüssel</translation>
    </message>
    <message>
        <source>Service-role or publishable key of the Supabase project; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_KEY; the full stop is added</extracomment>
        <translation>Service-Role- oder veröffentlichbarer Schlüssel des Supabase-Projekts; nötig für `supabase`</translation>
    </message>
    <message>
        <source>Administrators</source>
        <extracomment>Name of AUTH_ADMIN_USERS</extracomment>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Ids of Supabase users who are administrators, besides those whose `app_metadata` says so</source>
        <extracomment>Explains AUTH_ADMIN_USERS; the full stop is added</extracomment>
        <translation>IDs von Supabase-Benutzern, die Administratoren sind, zusätzlich zu denen, deren `app_metadata` das besagt</translation>
    </message>
    <message>
        <source>Remember callers</source>
        <extracomment>Name of AUTH_CACHE_TTL</extracomment>
        <translation>Aufrufer merken</translation>
    </message>
    <message>
        <source>Seconds for which a Supabase token that was found valid is not looked at again; 0 looks every time</source>
        <extracomment>Explains AUTH_CACHE_TTL; the full stop is added</extracomment>
        <translation>Sekunden, für die ein als gültig erkanntes Supabase-Token nicht erneut geprüft wird; 0 prüft jedes Mal</translation>
    </message>
    <message>
        <source>Remembered callers</source>
        <extracomment>Name of AUTH_CACHE_MAX</extracomment>
        <translation>Gemerkte Aufrufer</translation>
    </message>
    <message>
        <source>How many Supabase tokens are remembered; the one that was not used for longest leaves first</source>
        <extracomment>Explains AUTH_CACHE_MAX; the full stop is added</extracomment>
        <translation>Wie viele Supabase-Token gemerkt werden; das am längsten nicht verwendete wird zuerst vergessen</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Name of NODETOOL_HOST</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 and :: mean every network of the machine</source>
        <extracomment>Explains NODETOOL_HOST; the full stop is added</extracomment>
        <translation>Adresse, auf der gelauscht wird; 0.0.0.0 und :: stehen für jedes Netzwerk des Rechners</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Name of PORT</extracomment>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port to listen on; 0 lets the system choose</source>
        <extracomment>Explains PORT; the full stop is added</extracomment>
        <translation>Port, auf dem gelauscht wird; 0 lässt das System wählen</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <extracomment>Name of NODETOOL_ALLOW_OPEN_NETWORK</extracomment>
        <translation>Offen fürs Netzwerk</translation>
    </message>
    <message>
        <source>Lets `none` and `local` listen on a foreign address: everyone who reaches it may call</source>
        <extracomment>Explains NODETOOL_ALLOW_OPEN_NETWORK; the full stop is added</extracomment>
        <translation>Lässt `none` und `local` auf einer fremden Adresse lauschen: Jeder, der sie erreicht, hat Zugriff</translation>
    </message>
    <message>
        <source>Web pages</source>
        <extracomment>Name of NODETOOL_CORS_ORIGINS</extracomment>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Origins of web pages that may call from a browser, separated by commas</source>
        <extracomment>Explains NODETOOL_CORS_ORIGINS; the full stop is added</extracomment>
        <translation>Origins von Webseiten, die aus einem Browser aufrufen dürfen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Drain time</source>
        <extracomment>Name of NODETOOL_DRAIN_SECONDS</extracomment>
        <translation>Auslaufzeit</translation>
    </message>
    <message>
        <source>Seconds that answers under way get when the worker is stopped</source>
        <extracomment>Explains NODETOOL_DRAIN_SECONDS; the full stop is added</extracomment>
        <translation>Sekunden, die laufende Antworten noch erhalten, wenn der Worker angehalten wird</translation>
    </message>
    <message>
        <source>Log level</source>
        <extracomment>Name of NODETOOL_LOG_LEVEL</extracomment>
        <translation>Protokollstufe</translation>
    </message>
    <message>
        <source>How much the worker writes to its log</source>
        <extracomment>Explains NODETOOL_LOG_LEVEL; the full stop is added</extracomment>
        <translation>Wie viel der Worker in sein Protokoll schreibt</translation>
    </message>
    <message>
        <source>Log format</source>
        <extracomment>Name of NODETOOL_LOG_FORMAT</extracomment>
        <translation>Protokollformat</translation>
    </message>
    <message>
        <source>Lines of text, or a JSON object on each line</source>
        <extracomment>Explains NODETOOL_LOG_FORMAT; the full stop is added</extracomment>
        <translation>Textzeilen, oder ein JSON-Objekt je Zeile</translation>
    </message>
    <message>
        <source>Log file size</source>
        <extracomment>Name of NODETOOL_LOG_FILE_MB</extracomment>
        <translation>Größe der Protokolldatei</translation>
    </message>
    <message>
        <source>Mebibytes that a log file of the tray may have before the next is begun; 0 writes none</source>
        <extracomment>Explains NODETOOL_LOG_FILE_MB; the full stop is added</extracomment>
        <translation>Mebibyte, die eine Protokolldatei des Trays erreichen darf, bevor die nächste begonnen wird; 0 schreibt keine</translation>
    </message>
    <message>
        <source>Log files kept</source>
        <extracomment>Name of NODETOOL_LOG_FILE_COUNT</extracomment>
        <translation>Aufbewahrte Protokolle</translation>
    </message>
    <message>
        <source>How many full log files the tray keeps, of the worker&apos;s output and of its own each</source>
        <extracomment>Explains NODETOOL_LOG_FILE_COUNT; the full stop is added</extracomment>
        <translation>Wie viele volle Protokolldateien der Tray aufbewahrt, jeweils von der Ausgabe des Workers und von seiner eigenen</translation>
    </message>
    <message>
        <source>Largest request</source>
        <extracomment>Name of NODETOOL_MAX_BODY_MB</extracomment>
        <translation>Größte Anfrage</translation>
    </message>
    <message>
        <source>Mebibytes that the body of a request, or a message of a WebSocket, may have</source>
        <extracomment>Explains NODETOOL_MAX_BODY_MB; the full stop is added</extracomment>
        <translation>Mebibyte, die der Inhalt einer Anfrage oder eine WebSocket-Nachricht umfassen darf</translation>
    </message>
    <message>
        <source>Answers at once</source>
        <extracomment>Name of NODETOOL_MAX_STREAMS</extracomment>
        <translation>Gleichzeitige Antworten</translation>
    </message>
    <message>
        <source>Answers that one caller may have under way at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_STREAMS; the full stop is added</extracomment>
        <translation>Antworten, die ein Aufrufer gleichzeitig erhalten darf; 0 setzt keine Grenze</translation>
    </message>
    <message>
        <source>Connections at once</source>
        <extracomment>Name of NODETOOL_MAX_CONNECTIONS</extracomment>
        <translation>Gleichzeitige Verbindungen</translation>
    </message>
    <message>
        <source>Connections that one address, but this machine&apos;s own, may have open at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_CONNECTIONS; the full stop is added</extracomment>
        <translation>Verbindungen, die eine Adresse außer der dieses Rechners gleichzeitig offen haben darf; 0 setzt keine Grenze</translation>
    </message>
    <message>
        <source>Access log</source>
        <extracomment>Name of NODETOOL_ACCESS_LOG</extracomment>
        <translation>Zugriffsprotokoll</translation>
    </message>
    <message>
        <source>Writes a line about each request to `access.jsonl` in the log folder</source>
        <extracomment>Explains NODETOOL_ACCESS_LOG; the full stop is added</extracomment>
        <translation>Schreibt zu jeder Anfrage eine Zeile in `access.jsonl` im Protokollordner</translation>
    </message>
    <message>
        <source>Restart above</source>
        <extracomment>Name of NODETOOL_MEMORY_LIMIT_MB</extracomment>
        <translation>Neustart oberhalb von</translation>
    </message>
    <message>
        <source>Megabytes of memory, GGUF models included, above which the tray restarts the worker as soon as nobody waits for an answer; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MEMORY_LIMIT_MB; the full stop is added</extracomment>
        <translation>Megabyte Arbeitsspeicher einschließlich der GGUF-Modelle, bei deren Überschreiten der Tray den Worker neu startet, sobald niemand auf eine Antwort wartet; 0 setzt keine Grenze</translation>
    </message>
    <message>
        <source>Models folder</source>
        <extracomment>Name of NODETOOL_MODELS_FOLDER</extracomment>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Folder of GGUF files that llama.cpp runs; unset, `nodetool/models` in the user&apos;s data folder</source>
        <extracomment>Explains NODETOOL_MODELS_FOLDER; the full stop is added</extracomment>
        <translation>Ordner mit GGUF-Dateien, die llama.cpp ausführt; ohne Angabe `nodetool/models` im Datenordner des Benutzers</translation>
    </message>
    <message>
        <source>Ollama</source>
        <extracomment>Name of OLLAMA_API_URL</extracomment>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>Address of an Ollama server, whose models appear while it runs; `off` where none shall be asked</source>
        <extracomment>Explains OLLAMA_API_URL; the full stop is added</extracomment>
        <translation>Adresse eines Ollama-Servers, dessen Modelle erscheinen, solange er läuft; `off`, wenn keiner gefragt werden soll</translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <extracomment>Name of OPENAI_COMPATIBLE_URL</extracomment>
        <translation>OpenAI-kompatibler Server</translation>
    </message>
    <message>
        <source>Base address of an OpenAI-compatible server, up to and with /v1</source>
        <extracomment>Explains OPENAI_COMPATIBLE_URL; the full stop is added</extracomment>
        <translation>Basisadresse eines OpenAI-kompatiblen Servers, bis einschließlich /v1</translation>
    </message>
    <message>
        <source>Its key</source>
        <extracomment>Name of OPENAI_COMPATIBLE_KEY</extracomment>
        <translation>Schlüssel des Servers</translation>
    </message>
    <message>
        <source>Key that the OpenAI-compatible server asks for, if it does</source>
        <extracomment>Explains OPENAI_COMPATIBLE_KEY; the full stop is added</extracomment>
        <translation>Schlüssel, den der OpenAI-kompatible Server verlangt, falls überhaupt</translation>
    </message>
    <message>
        <source>Start the worker with the application</source>
        <extracomment>Name of NODETOOL_START_WORKER</extracomment>
        <translation>Worker mit der Anwendung starten</translation>
    </message>
    <message>
        <source>Has the tray start the worker when it starts itself; without this it waits until somebody does</source>
        <extracomment>Explains NODETOOL_START_WORKER; the full stop is added</extracomment>
        <translation>Lässt den Tray beim eigenen Start auch den Worker starten; sonst wartet er, bis es jemand tut</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <extracomment>Name of NODETOOL_CLIPBOARD_SECONDS</extracomment>
        <translation>Zwischenablage leeren</translation>
    </message>
    <message>
        <source>Seconds after which a copied token is taken off the clipboard; 0 leaves it there until the tray ends</source>
        <extracomment>Explains NODETOOL_CLIPBOARD_SECONDS; the full stop is added</extracomment>
        <translation>Sekunden, nach denen ein kopiertes Token aus der Zwischenablage entfernt wird; 0 lässt es dort, bis der Tray endet</translation>
    </message>
    <message>
        <source>Tell of crashes</source>
        <extracomment>Name of NODETOOL_NOTIFY_CRASH</extracomment>
        <translation>Abstürze melden</translation>
    </message>
    <message>
        <source>Notifies when the worker ends unexpectedly or hangs</source>
        <extracomment>Explains NODETOOL_NOTIFY_CRASH; the full stop is added</extracomment>
        <translation>Benachrichtigt, wenn der Worker unerwartet endet oder hängt</translation>
    </message>
    <message>
        <source>Tell of failures</source>
        <extracomment>Name of NODETOOL_NOTIFY_FAILURE</extracomment>
        <translation>Fehlschläge melden</translation>
    </message>
    <message>
        <source>Notifies when the worker does not run until somebody acts, as after a crash loop</source>
        <extracomment>Explains NODETOOL_NOTIFY_FAILURE; the full stop is added</extracomment>
        <translation>Benachrichtigt, wenn der Worker nicht läuft, bis jemand eingreift, etwa nach wiederholten Abstürzen</translation>
    </message>
    <message>
        <source>Tell of a taken port</source>
        <extracomment>Name of NODETOOL_NOTIFY_PORT</extracomment>
        <translation>Belegten Port melden</translation>
    </message>
    <message>
        <source>Notifies when another program has the worker&apos;s port</source>
        <extracomment>Explains NODETOOL_NOTIFY_PORT; the full stop is added</extracomment>
        <translation>Benachrichtigt, wenn ein anderes Programm den Port des Workers belegt</translation>
    </message>
    <message>
        <source>Tell of rotations</source>
        <extracomment>Name of NODETOOL_NOTIFY_ROTATION</extracomment>
        <translation>Token-Erneuerungen melden</translation>
    </message>
    <message>
        <source>Notifies when the token is replaced, but for a rotation in the window</source>
        <extracomment>Explains NODETOOL_NOTIFY_ROTATION; the full stop is added</extracomment>
        <translation>Benachrichtigt, wenn das Token ersetzt wird, außer bei einer Erneuerung im Fenster</translation>
    </message>
    <message>
        <source>Tell of open files</source>
        <extracomment>Name of NODETOOL_NOTIFY_EXPOSURE</extracomment>
        <translation>Offene Dateien melden</translation>
    </message>
    <message>
        <source>Notifies when others can read the token and the file cannot be closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_EXPOSURE; the full stop is added</extracomment>
        <translation>Benachrichtigt, wenn andere das Token lesen können und sich die Datei nicht für sie sperren lässt</translation>
    </message>
    <message>
        <source>Tell of closed files</source>
        <extracomment>Name of NODETOOL_NOTIFY_PERMISSIONS</extracomment>
        <translation>Gesperrte Dateien melden</translation>
    </message>
    <message>
        <source>Notifies when others could read the token until its file was closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_PERMISSIONS; the full stop is added</extracomment>
        <translation>Benachrichtigt, wenn andere das Token lesen konnten, bis die Datei für sie gesperrt wurde</translation>
    </message>
    <message>
        <source>Tell of downloads</source>
        <extracomment>Name of NODETOOL_NOTIFY_DOWNLOAD</extracomment>
        <translation>Downloads melden</translation>
    </message>
    <message>
        <source>Notifies when the download of a model has ended</source>
        <extracomment>Explains NODETOOL_NOTIFY_DOWNLOAD; the full stop is added</extracomment>
        <translation>Benachrichtigt, wenn der Download eines Modells beendet ist</translation>
    </message>
    <message>
        <source>Tell of log trouble</source>
        <extracomment>Name of NODETOOL_NOTIFY_LOG</extracomment>
        <translation>Protokollprobleme melden</translation>
    </message>
    <message>
        <source>Notifies when the log files cannot be written any more</source>
        <extracomment>Explains NODETOOL_NOTIFY_LOG; the full stop is added</extracomment>
        <translation>Benachrichtigt, wenn die Protokolldateien nicht mehr geschrieben werden können</translation>
    </message>
    <message>
        <source>Further OpenAI-compatible servers; a prefix stands before the names of a server&apos;s models</source>
        <extracomment>Explains NODETOOL_UPSTREAMS; the full stop is added</extracomment>
        <translation>Weitere OpenAI-kompatible Server; ein Präfix steht vor den Namen der Modelle eines Servers</translation>
    </message>
    <message>
        <source>Their keys</source>
        <extracomment>Name of NODETOOL_UPSTREAM_KEYS</extracomment>
        <translation>Schlüssel der Modellserver</translation>
    </message>
    <message>
        <source>Keys that the servers of NODETOOL_UPSTREAMS ask for</source>
        <extracomment>Explains NODETOOL_UPSTREAM_KEYS; the full stop is added</extracomment>
        <translation>Schlüssel, die die Server von NODETOOL_UPSTREAMS verlangen</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <extracomment>Name of HF_ENDPOINT</extracomment>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>Address of the Hugging Face Hub that GGUF files are downloaded from, or of a mirror, which then gets HF_TOKEN</source>
        <extracomment>Explains HF_ENDPOINT; the full stop is added</extracomment>
        <translation>Adresse des Hugging Face Hub, von dem GGUF-Dateien heruntergeladen werden, oder eines Spiegelservers, der dann HF_TOKEN erhält</translation>
    </message>
    <message>
        <source>Its token</source>
        <extracomment>Name of HF_TOKEN</extracomment>
        <translation>Hugging-Face-Token</translation>
    </message>
    <message>
        <source>Access token of the Hugging Face Hub, for repositories that are private or ask for it</source>
        <extracomment>Explains HF_TOKEN; the full stop is added</extracomment>
        <translation>Zugriffstoken des Hugging Face Hub für Repositorys, die privat sind oder es verlangen</translation>
    </message>
    <message>
        <source>Context size</source>
        <extracomment>Name of LLAMA_CONTEXT_SIZE</extracomment>
        <translation>Kontextgröße</translation>
    </message>
    <message>
        <source>Tokens of context that each request to a GGUF model gets</source>
        <extracomment>Explains LLAMA_CONTEXT_SIZE; the full stop is added</extracomment>
        <translation>Kontext in Token, den jede Anfrage an ein GGUF-Modell erhält</translation>
    </message>
    <message>
        <source>Parallel requests</source>
        <extracomment>Name of LLAMA_PARALLEL</extracomment>
        <translation>Parallele Anfragen</translation>
    </message>
    <message>
        <source>Requests that one GGUF model answers at the same time</source>
        <extracomment>Explains LLAMA_PARALLEL; the full stop is added</extracomment>
        <translation>Anfragen, die ein GGUF-Modell gleichzeitig beantwortet</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>Name of LLAMA_THREADS</extracomment>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that one GGUF model computes with; 0 lets llama.cpp choose</source>
        <extracomment>Explains LLAMA_THREADS; the full stop is added</extracomment>
        <translation>Threads, mit denen ein GGUF-Modell rechnet; 0 lässt llama.cpp wählen</translation>
    </message>
    <message>
        <source>Memory for models</source>
        <extracomment>Name of LLAMA_MEMORY_MB</extracomment>
        <translation>Speicher für Modelle</translation>
    </message>
    <message>
        <source>Megabytes of memory that all GGUF models may use together; 0 gives them three quarters of the machine&apos;s, or all of it to one that is bigger</source>
        <extracomment>Explains LLAMA_MEMORY_MB; the full stop is added</extracomment>
        <translation>Megabyte Arbeitsspeicher, die alle GGUF-Modelle zusammen belegen dürfen; 0 gibt ihnen drei Viertel des Rechners, oder alles, wenn ein Modell größer ist</translation>
    </message>
    <message>
        <source>Unload when idle</source>
        <extracomment>Name of LLAMA_IDLE_UNLOAD</extracomment>
        <translation>Bei Leerlauf entladen</translation>
    </message>
    <message>
        <source>Minutes after its last request for which a GGUF model stays in memory; 0 keeps it there</source>
        <extracomment>Explains LLAMA_IDLE_UNLOAD; the full stop is added</extracomment>
        <translation>Minuten nach der letzten Anfrage, für die ein GGUF-Modell im Speicher bleibt; 0 behält es dort</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Name of NODETOOL_LANGUAGE</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the tray&apos;s window, menu and notifications; `system` is that of the desktop</source>
        <extracomment>Explains NODETOOL_LANGUAGE; the full stop is added</extracomment>
        <translation>Sprache von Fenster, Menü und Benachrichtigungen des Trays; `system` ist die der Arbeitsumgebung</translation>
    </message>
</context>
<context>
    <name>settings_edit</name>
    <message>
        <source>the change is stored, but the old entry is still in the keyring, because {clause}</source>
        <translation>die Änderung ist gespeichert, aber der alte Eintrag ist noch im Schlüsselbund: {clause}</translation>
    </message>
    <message>
        <source>{setting} cannot be {text!r}: that word refers to the system keyring.</source>
        <translation>{setting} kann nicht {text!r} sein: Dieses Wort verweist auf den System-Schlüsselbund.</translation>
    </message>
    <message>
        <source>{setting} is not kept in the keyring, which is for secrets alone.</source>
        <translation>{setting} wird nicht im Schlüsselbund gespeichert, der nur für Geheimnisse da ist.</translation>
    </message>
</context>
<context>
    <name>supervisor/exit_words</name>
    <message>
        <source>exit code {code}</source>
        <translation>Exit-Code {code}</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>Signal {number}</translation>
    </message>
    <message>
        <source>signal {number} ({name})</source>
        <translation>Signal {number} ({name})</translation>
    </message>
</context>
<context>
    <name>supervisor/reasons</name>
    <message>
        <source>Another program answers at {address}, so that the worker cannot be reached there. Stop that program or choose another port, then start the worker again.</source>
        <translation>Unter {address} antwortet ein anderes Programm, sodass der Worker dort nicht erreichbar ist. Beenden Sie jenes Programm oder wählen Sie einen anderen Port und starten Sie dann den Worker erneut.</translation>
    </message>
    <message>
        <source>Another program answers at {address}; waiting for the worker.</source>
        <translation>Unter {address} antwortet ein anderes Programm; der Worker wird abgewartet.</translation>
    </message>
    <message>
        <source>Look at the last lines, then start it again.</source>
        <translation>Sehen Sie sich die letzten Zeilen an und starten Sie ihn dann erneut.</translation>
    </message>
    <message>
        <source>The supervision of the worker ended by an error of its own. See the log, then start the tray again.</source>
        <translation>Die Überwachung des Workers endete durch einen eigenen Fehler. Sehen Sie im Protokoll nach und starten Sie dann den Tray neu.</translation>
    </message>
    <message>
        <source>The worker (process {pid}) was killed, but the system has not ended it yet; trying again.</source>
        <translation>Das Ende des Workers (Prozess {pid}) wurde erzwungen, aber das System hat ihn noch nicht beendet; neuer Versuch läuft.</translation>
    </message>
    <message>
        <source>The worker could not be started: {problem}.</source>
        <translation>Der Worker konnte nicht gestartet werden: {problem}.</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s and was stopped; trying again in {delay} s.</source>
        <translation>Der Worker antwortete nicht innerhalb von {seconds}&#xa0;s und wurde angehalten; neuer Versuch in {delay}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s, {count} times in a row.</source>
        <translation>Der Worker antwortete {count}-mal in Folge nicht innerhalb von {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s; stopping it.</source>
        <translation>Der Worker antwortete nicht innerhalb von {seconds}&#xa0;s; er wird angehalten.</translation>
    </message>
    <message>
        <source>The worker ended with {code}; trying again in {seconds} s.</source>
        <translation>Der Worker endete mit {code}; neuer Versuch in {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker ended {count} times within a minute (last: {code}).</source>
        <translation>Der Worker endete {count}-mal innerhalb einer Minute (zuletzt: {code}).</translation>
    </message>
    <message>
        <source>The worker ended {count} times within {seconds} s (last: {code}).</source>
        <translation>Der Worker endete {count}-mal innerhalb von {seconds}&#xa0;s (zuletzt: {code}).</translation>
    </message>
    <message>
        <source>The worker needs {memory}; it is restarted as soon as nobody waits for an answer.</source>
        <translation>Der Worker benötigt {memory}; er wird neu gestartet, sobald niemand auf eine Antwort wartet.</translation>
    </message>
    <message>
        <source>The worker needs {memory}; restarting it.</source>
        <translation>Der Worker benötigt {memory}; er wird neu gestartet.</translation>
    </message>
    <message>
        <source>The worker no longer answered and was ended; where it hung stands in the log. Trying again in {seconds} s.</source>
        <translation>Der Worker antwortete nicht mehr und wurde beendet; wo er hing, steht im Protokoll. Neuer Versuch in {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker no longer answered; ending it to start another.</source>
        <translation>Der Worker antwortete nicht mehr; er wird beendet und durch einen neuen ersetzt.</translation>
    </message>
    <message>
        <source>The worker refused its configuration ({code}).</source>
        <translation>Der Worker hat seine Konfiguration abgelehnt ({code}).</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one in {seconds} s.</source>
        <translation>Der anderswo gestartete Worker hat sich beendet; ein neuer startet in {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one.</source>
        <translation>Der anderswo gestartete Worker hat sich beendet; ein neuer startet.</translation>
    </message>
    <message>
        <source>The worker was ended by {signal}; trying again in {seconds} s.</source>
        <translation>Der Worker wurde durch {signal} beendet; neuer Versuch in {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker was not restarted, and goes on with the old settings.</source>
        <translation>Der Worker wurde nicht neu gestartet und läuft mit den alten Einstellungen weiter.</translation>
    </message>
    <message>
        <source>The worker was started by another program (process {pid}), and goes on when the tray ends.</source>
        <translation>Der Worker wurde von einem anderen Programm gestartet (Prozess {pid}) und läuft weiter, wenn der Tray endet.</translation>
    </message>
    <message>
        <source>The worker was started by another tray (process {pid}), and goes on when the tray ends.</source>
        <translation>Der Worker wurde von einem anderen Tray gestartet (Prozess {pid}) und läuft weiter, wenn der Tray endet.</translation>
    </message>
    <message>
        <source>The worker was started by launchd (process {pid}), and goes on when the tray ends.</source>
        <translation>Der Worker wurde von launchd gestartet (Prozess {pid}) und läuft weiter, wenn der Tray endet.</translation>
    </message>
    <message>
        <source>The worker was started by systemd (process {pid}), and goes on when the tray ends.</source>
        <translation>Der Worker wurde von systemd gestartet (Prozess {pid}) und läuft weiter, wenn der Tray endet.</translation>
    </message>
    <message>
        <source>The worker was started elsewhere.</source>
        <translation>Der Worker wurde anderswo gestartet.</translation>
    </message>
    <message>
        <source>The worker was started in a terminal (process {pid}), and goes on when the tray ends.</source>
        <translation>Der Worker wurde in einem Terminal gestartet (Prozess {pid}) und läuft weiter, wenn der Tray endet.</translation>
    </message>
    <message>
        <source>{address} is taken by another program. Stop it or choose another port, then start the worker again.</source>
        <translation>{address} ist von einem anderen Programm belegt. Beenden Sie es oder wählen Sie einen anderen Port und starten Sie dann den Worker erneut.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
</context>
<context>
    <name>supervisor/retiring</name>
    <message>
        <source>{used} MB of memory, more than the {limit} MB of NODETOOL_MEMORY_LIMIT_MB</source>
        <translation>{used}&#xa0;MB Arbeitsspeicher, mehr als die {limit}&#xa0;MB von NODETOOL_MEMORY_LIMIT_MB</translation>
    </message>
</context>
<context>
    <name>supervisor/setback_reason</name>
    <message>
        <source>Not restarted: {problem}; the worker goes on with the old settings.</source>
        <translation>Nicht neu gestartet: {problem}; der Worker läuft mit den alten Einstellungen weiter.</translation>
    </message>
    <message>
        <source>the new one could not be started ({problem})</source>
        <translation>der neue konnte nicht gestartet werden ({problem})</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready</source>
        <translation>der neue endete mit {code}, bevor er bereit war</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready ({said})</source>
        <translation>der neue endete mit {code}, bevor er bereit war ({said})</translation>
    </message>
    <message>
        <source>the new one was not ready within {seconds} s</source>
        <translation>der neue war nicht innerhalb von {seconds}&#xa0;s bereit</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>{file} cannot be written; the token ends with this program.</source>
        <translation>{file} kann nicht geschrieben werden; das Token gilt nur, bis dieses Programm endet.</translation>
    </message>
</context>
<context>
    <name>try_it/answering</name>
    <message>
        <source>The answer could not be read, for a reason that nobody expected; the tray&apos;s log has the details.</source>
        <translation>Die Antwort konnte aus einem unerwarteten Grund nicht gelesen werden; Einzelheiten stehen im Protokoll des Trays.</translation>
    </message>
    <message>
        <source>The answer was stopped after {count} characters: the model did not end.</source>
        <translation>Die Antwort wurde nach {count} Zeichen abgebrochen: Das Modell fand kein Ende.</translation>
    </message>
</context>
<context>
    <name>try_it/words</name>
    <message>
        <source>First token after {seconds} s</source>
        <translation>Erstes Token nach {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>The worker does not run, so no model can answer.</source>
        <translation>Der Worker läuft nicht, daher kann kein Modell antworten.</translation>
    </message>
    <message>
        <source>The worker is starting…</source>
        <translation>Der Worker startet&#xa0;…</translation>
    </message>
    <message>
        <source>The worker is stopping…</source>
        <translation>Der Worker hält an&#xa0;…</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or connect to a server that has some.</source>
        <translation>Es gibt noch kein Modell. Laden Sie eines herunter oder verbinden Sie sich mit einem Server, der welche hat.</translation>
    </message>
    <message numerus="yes">
        <source>{count} tokens</source>
        <extracomment>The plural of: {count} token</extracomment>
        <translation>
            <numerusform>{count} Token</numerusform>
            <numerusform>{count} Token</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} Token/s</translation>
    </message>
</context>
<context>
    <name>window_pages</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>{clause}.</source>
        <translation>{clause}.</translation>
    </message>
</context>
<context>
    <name>worker/document</name>
    <message>
        <source>The token cannot be stored unquoted on one line of deployment.yaml; use letters, digits and -._~+/= only.</source>
        <translation>Das Token kann nicht ohne Anführungszeichen in einer Zeile von deployment.yaml stehen; verwenden Sie nur Buchstaben, Ziffern und -._~+/=.</translation>
    </message>
    <message>
        <source>`&lt;&lt;` cannot stand here; write the keys themselves</source>
        <translation>`&lt;&lt;` darf hier nicht stehen; schreiben Sie die Schlüssel selbst aus</translation>
    </message>
    <message>
        <source>`env` must hold `NAME: value` lines</source>
        <translation>`env` muss Zeilen der Form `NAME: value` enthalten</translation>
    </message>
    <message>
        <source>`{name}` must be one value</source>
        <translation>`{name}` muss ein einzelner Wert sein</translation>
    </message>
    <message>
        <source>`{name}` stands twice</source>
        <translation>`{name}` kommt zweimal vor</translation>
    </message>
    <message>
        <source>expected `key: value` lines</source>
        <translation>erwartet wurden Zeilen der Form `key: value`</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}. Mend the file or move it away; it was left as it is.</source>
        <translation>{file}, Zeile {line}: {problem}. Korrigieren Sie die Datei oder verschieben Sie sie; sie wurde nicht verändert.</translation>
    </message>
</context>
<context>
    <name>worker/environment_token</name>
    <message>
        <source>Both {variable} and {other} are set; keep one of them.</source>
        <translation>{variable} und {other} sind beide gesetzt; behalten Sie nur eine davon.</translation>
    </message>
    <message>
        <source>The worker token in {where} {problem}; use a token of visible ASCII characters.</source>
        <translation>Das Worker-Token in {where} {problem}; verwenden Sie ein Token aus sichtbaren ASCII-Zeichen.</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>kein UTF-8-Text</translation>
    </message>
    <message>
        <source>the environment variable {variable}</source>
        <translation>der Umgebungsvariable {variable}</translation>
    </message>
    <message>
        <source>{file}, which {variable} names, cannot be read: {problem}.</source>
        <translation>{file}, angegeben in {variable}, kann nicht gelesen werden: {problem}.</translation>
    </message>
</context>
<context>
    <name>worker/errors</name>
    <message>
        <source>{setting}: {clause}.</source>
        <translation>{setting}: {clause}.</translation>
    </message>
</context>
<context>
    <name>worker/exposure</name>
    <message>
        <source>AUTH_PROVIDER=supabase needs {setting}, which is not set.</source>
        <translation>AUTH_PROVIDER=supabase benötigt {setting}; die Einstellung ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} leaves every endpoint open, which ENV=production forbids; use AUTH_PROVIDER=static or supabase.</source>
        <translation>AUTH_PROVIDER={provider} lässt jeden Endpunkt offen, was ENV=production verbietet; verwenden Sie AUTH_PROVIDER=static oder supabase.</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} on {host} would let everyone who reaches this machine in; use AUTH_PROVIDER=static, listen on 127.0.0.1, or set {permission}=1 if that is what you want.</source>
        <translation>AUTH_PROVIDER={provider} auf {host} würde jeden einlassen, der diesen Rechner erreicht; verwenden Sie AUTH_PROVIDER=static, lauschen Sie auf 127.0.0.1 oder setzen Sie {permission}=1, falls Sie das wollen.</translation>
    </message>
</context>
<context>
    <name>worker/keyring_access</name>
    <message>
        <source>the keyring that PYTHON_KEYRING_BACKEND names cannot be used</source>
        <translation>der in PYTHON_KEYRING_BACKEND angegebene Schlüsselbund kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>the library of the system keyring cannot be imported ({error})</source>
        <translation>die Bibliothek des System-Schlüsselbunds kann nicht importiert werden ({error})</translation>
    </message>
    <message>
        <source>the system keyring is locked; unlock it, then try again</source>
        <translation>der System-Schlüsselbund ist gesperrt; entsperren Sie ihn und versuchen Sie es dann erneut</translation>
    </message>
    <message>
        <source>the system keyring is not in use here, but {name}</source>
        <translation>hier wird nicht der System-Schlüsselbund verwendet, sondern {name}</translation>
    </message>
    <message>
        <source>the system keyring is not set up; log in to the desktop once</source>
        <translation>der System-Schlüsselbund ist nicht eingerichtet; melden Sie sich einmal an der Arbeitsumgebung an</translation>
    </message>
    <message>
        <source>the system keyring refuses ({error})</source>
        <translation>der System-Schlüsselbund verweigert den Zugriff ({error})</translation>
    </message>
    <message>
        <source>there is no system keyring here</source>
        <translation>hier gibt es keinen System-Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>worker/keyring_store</name>
    <message>
        <source>the system keyring does not answer within {seconds:g} s; see that it runs, then try again</source>
        <translation>der System-Schlüsselbund antwortet nicht innerhalb von {seconds:g}&#xa0;s; stellen Sie sicher, dass er läuft, und versuchen Sie es dann erneut</translation>
    </message>
    <message>
        <source>the system keyring holds no such entry; store it with `nodetool-tray secret set {name}`</source>
        <translation>der System-Schlüsselbund enthält keinen solchen Eintrag; speichern Sie ihn mit `nodetool-tray secret set {name}`</translation>
    </message>
</context>
<context>
    <name>worker/kinds</name>
    <message>
        <source>1, true, yes, on or 0, false, no, off</source>
        <translation>1, true, yes, on oder 0, false, no, off</translation>
    </message>
    <message>
        <source>a host name or an IP address without a port</source>
        <translation>ein Hostname oder eine IP-Adresse ohne Port</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>an absolute path (~ is understood)</source>
        <translation>ein absoluter Pfad (~ wird verstanden)</translation>
    </message>
    <message>
        <source>an http:// or https:// address without user name, query or fragment</source>
        <translation>eine Adresse mit http:// oder https:// ohne Benutzernamen, Abfrage und Fragment</translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation>einer der Werte {values}</translation>
    </message>
    <message>
        <source>origins such as https://app.example.org, without a path, separated by commas</source>
        <translation>Origins wie https://app.example.org, ohne Pfad, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>text on one line</source>
        <translation>einzeiliger Text</translation>
    </message>
    <message>
        <source>words separated by commas</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>{address}, or off</source>
        <translation>{address}, oder off</translation>
    </message>
</context>
<context>
    <name>worker/listener</name>
    <message>
        <source>Port {port} on {host} is taken by another program; stop it, or choose another port with --port or {name}.</source>
        <translation>Port {port} auf {host} ist von einem anderen Programm belegt; beenden Sie es oder wählen Sie mit --port oder {name} einen anderen Port.</translation>
    </message>
    <message>
        <source>Port {port} on {host} is taken by {holder}; stop it, or choose another port with --port or {name}.</source>
        <translation>Port {port} auf {host} ist von {holder} belegt; beenden Sie das Programm oder wählen Sie mit --port oder {name} einen anderen Port.</translation>
    </message>
    <message>
        <source>This user may not listen on port {port}; choose one from 1024 up.</source>
        <translation>Dieser Benutzer darf nicht auf Port {port} lauschen; wählen Sie einen ab 1024.</translation>
    </message>
    <message>
        <source>{host} is not an address of this machine: {reason}.</source>
        <translation>{host} ist keine Adresse dieses Rechners: {reason}.</translation>
    </message>
</context>
<context>
    <name>worker/resolve</name>
    <message>
        <source>{setting} is a value that is not allowed ({origin}); it must be {allowed}.</source>
        <translation>{setting} hat einen Wert, der nicht erlaubt ist ({origin}); erlaubt ist: {allowed}.</translation>
    </message>
    <message>
        <source>{setting} is {value!r} ({origin}); it must be {allowed}.</source>
        <translation>{setting} ist {value!r} ({origin}); erlaubt ist: {allowed}.</translation>
    </message>
</context>
<context>
    <name>worker/secrets</name>
    <message>
        <source>contains a character that is not visible ASCII</source>
        <translation>enthält ein Zeichen, das kein sichtbares ASCII-Zeichen ist</translation>
    </message>
    <message>
        <source>contains white space</source>
        <translation>enthält Leerraum</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
</context>
<context>
    <name>worker/store</name>
    <message>
        <source>{file} belongs to another user (uid {uid}), who could read and choose the token; make it yours (chown) or move it away.</source>
        <translation>{file} gehört einem anderen Benutzer (UID {uid}), der das Token lesen und bestimmen könnte; machen Sie die Datei zu Ihrer (chown) oder verschieben Sie sie.</translation>
    </message>
    <message>
        <source>{file} cannot be closed to others: it keeps the permissions {mode:04o}. Move it to a disk that knows permissions, and set NODETOOL_CONFIG_PATH to it.</source>
        <translation>{file} lässt sich nicht für andere sperren: Die Datei behält die Zugriffsrechte {mode:04o}. Verschieben Sie sie auf einen Datenträger, der Zugriffsrechte kennt, und geben Sie sie in NODETOOL_CONFIG_PATH an.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}.</source>
        <translation>{file} kann nicht gelesen werden: {problem}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}.</source>
        <translation>{file} kann nicht geschrieben werden: {problem}.</translation>
    </message>
    <message>
        <source>{file} is larger than 1 MiB; move it away.</source>
        <translation>{file} ist größer als 1&#xa0;MiB; verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>{file} is locked by another program for more than {seconds:.0f} s; try again.</source>
        <translation>{file} ist seit mehr als {seconds:.0f}&#xa0;s von einem anderen Programm gesperrt; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{file} is not a file; move it away.</source>
        <translation>{file} ist keine Datei; verschieben Sie das, was dort liegt.</translation>
    </message>
    <message>
        <source>{file}, line {line}: not UTF-8 text. Mend the file or move it away.</source>
        <translation>{file}, Zeile {line}: kein UTF-8-Text. Korrigieren Sie die Datei oder verschieben Sie sie.</translation>
    </message>
</context>
<context>
    <name>worker/upstream_rules</name>
    <message>
        <source>{setting} holds a key for {name}, which {servers} does not name; add it there, or remove the key.</source>
        <translation>{setting} enthält einen Schlüssel für {name}, der in {servers} nicht vorkommt; fügen Sie ihn dort hinzu oder entfernen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>{setting} names the worker&apos;s own address ({address}), which would ask itself; change it.</source>
        <translation>{setting} nennt die eigene Adresse des Workers ({address}), der sich damit selbst fragen würde; ändern Sie die Einstellung.</translation>
    </message>
</context>
<context>
    <name>worker/upstreams</name>
    <message>
        <source>The key cannot be used: it is of visible ASCII without a comma, on one line.</source>
        <translation>Der Schlüssel kann nicht verwendet werden: Er muss aus sichtbaren ASCII-Zeichen ohne Komma in einer Zeile bestehen.</translation>
    </message>
    <message>
        <source>`name=address` entries separated by commas, each with or without `;prefix=text`, such as `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; a name is of a-z, 0-9, - and _, stands once, and is none of ollama, llama.cpp and openai-compatible</source>
        <translation>`name=address`-Einträge, durch Kommas getrennt, jeweils mit oder ohne `;prefix=text`, etwa `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; ein Name besteht aus a-z, 0-9, - und _, kommt nur einmal vor und ist keiner von ollama, llama.cpp und openai-compatible</translation>
    </message>
    <message>
        <source>`name=key` pairs separated by commas, each name once, each key of visible ASCII without a comma</source>
        <translation>`name=key`-Paare, durch Kommas getrennt, jeder Name nur einmal, jeder Schlüssel aus sichtbaren ASCII-Zeichen ohne Komma</translation>
    </message>
    <message>
        <source>{name!r} cannot be the name of a model server: it is of a-z, 0-9, - and _, at most {longest} long, and none of {reserved}.</source>
        <translation>{name!r} kann nicht der Name eines Modellservers sein: Er muss aus a-z, 0-9, - und _ bestehen, höchstens {longest} Zeichen lang und keiner von {reserved} sein.</translation>
    </message>
    <message>
        <source>{prefix!r} cannot be a prefix: it is of visible ASCII without comma and semicolon, at most {longest} long.</source>
        <translation>{prefix!r} kann kein Präfix sein: Es muss aus sichtbaren ASCII-Zeichen ohne Komma und Semikolon bestehen und darf höchstens {longest} Zeichen lang sein.</translation>
    </message>
    <message>
        <source>{url!r} cannot be the address of a model server: it must be {allowed}.</source>
        <translation>{url!r} kann nicht die Adresse eines Modellservers sein; erlaubt ist: {allowed}.</translation>
    </message>
</context>
<context>
    <name>worker/worker_token</name>
    <message>
        <source>The token is fixed by the environment variable {variable}; change it there and restart.</source>
        <translation>Das Token ist durch die Umgebungsvariable {variable} festgelegt; ändern Sie es dort und starten Sie neu.</translation>
    </message>
    <message>
        <source>{file}: the worker token cannot be kept in the keyring; remove the line.</source>
        <translation>{file}: Das Worker-Token kann nicht im Schlüsselbund gespeichert werden; entfernen Sie die Zeile.</translation>
    </message>
</context>
<context>
    <name>worker_api/chat</name>
    <message>
        <source>The answer broke off: the worker has ended, or the token was replaced.</source>
        <translation>Die Antwort brach ab: Der Worker wurde beendet oder das Token ersetzt.</translation>
    </message>
    <message>
        <source>The worker at {address} does not answer as it should ({error}).</source>
        <translation>Der Worker unter {address} antwortet nicht wie erwartet ({error}).</translation>
    </message>
</context>
<context>
    <name>worker_api/client</name>
    <message>
        <source>The worker ended the stream: the token was replaced.</source>
        <translation>Der Worker hat die Übertragung beendet: Das Token wurde ersetzt.</translation>
    </message>
</context>
<context>
    <name>worker_api/errors</name>
    <message>
        <source>The worker answered with status {status}.</source>
        <translation>Der Worker antwortete mit Status {status}.</translation>
    </message>
</context>
</TS>
