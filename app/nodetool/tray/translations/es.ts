<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>activity_words</name>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}.</source>
        <translation>Últimos {minutes} minutos: {calls} de {callers}.</translation>
    </message>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}; {failed} failed, {refused} refused.</source>
        <translation>Últimos {minutes} minutos: {calls} de {callers}; fallidas: {failed}, rechazadas: {refused}.</translation>
    </message>
    <message>
        <source>Nobody has called in the last {minutes} minutes.</source>
        <translation>No hubo solicitudes en los últimos {minutes} minutos.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>No hay</translation>
    </message>
    <message>
        <source>Supabase could not be reached</source>
        <translation>no se pudo contactar con Supabase</translation>
    </message>
    <message>
        <source>a web page of another address asked</source>
        <translation>la solicitud vino de una página web de otra dirección</translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation>una dirección desconocida</translation>
    </message>
    <message>
        <source>no token was sent</source>
        <translation>no se envió ningún token</translation>
    </message>
    <message>
        <source>only administrators may do that</source>
        <translation>solo los administradores pueden hacerlo</translation>
    </message>
    <message>
        <source>the request was too long</source>
        <translation>la solicitud era demasiado larga</translation>
    </message>
    <message>
        <source>the token is wrong or no longer counts</source>
        <translation>el token es incorrecto o ya no es válido</translation>
    </message>
    <message>
        <source>too many answers at once</source>
        <translation>demasiadas respuestas a la vez</translation>
    </message>
    <message>
        <source>too many new tokens at once</source>
        <translation>demasiados tokens nuevos a la vez</translation>
    </message>
    <message>
        <source>too many wrong tokens</source>
        <translation>demasiados tokens incorrectos</translation>
    </message>
    <message>
        <source>too much was sent at once</source>
        <translation>se enviaron demasiados datos a la vez</translation>
    </message>
    <message>
        <source>user {user} at {address} ({requests})</source>
        <translation>usuario {user} en {address} ({requests})</translation>
    </message>
    <message>
        <source>what was sent is no Bearer token</source>
        <translation>lo enviado no es un token Bearer</translation>
    </message>
    <message numerus="yes">
        <source>{count} callers</source>
        <extracomment>The plural of: {count} caller</extracomment>
        <translation>
            <numerusform>{count} cliente</numerusform>
            <numerusform>{count} clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <extracomment>The plural of: {count} more</extracomment>
        <translation>
            <numerusform>{count} más</numerusform>
            <numerusform>{count} más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests</source>
        <extracomment>The plural of: {count} request</extracomment>
        <translation>
            <numerusform>{count} solicitud</numerusform>
            <numerusform>{count} solicitudes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests from {address} refused</source>
        <extracomment>The plural of: {count} request from {address} refused</extracomment>
        <translation>
            <numerusform>{count} solicitud rechazada de {address}</numerusform>
            <numerusform>{count} solicitudes rechazadas de {address}</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} for {seconds} s</source>
        <translation>{model} desde hace {seconds} s</translation>
    </message>
</context>
<context>
    <name>another_port</name>
    <message>
        <source>No port is free on {host}; choose another address.</source>
        <translation>No hay ningún puerto libre en {host}; elija otra dirección.</translation>
    </message>
    <message>
        <source>PORT is fixed by an environment variable; change it there and restart the tray.</source>
        <translation>Una variable de entorno fija PORT; cámbielo allí y reinicie la aplicación.</translation>
    </message>
</context>
<context>
    <name>clipboard/copied</name>
    <message>
        <source>It could not be marked as a secret, so a clipboard history may keep it.</source>
        <translation>No se pudo marcar como secreto, así que un historial del portapapeles podría conservarlo.</translation>
    </message>
    <message numerus="yes">
        <source>It is cleared in {count} seconds.</source>
        <extracomment>The plural of: It is cleared in a second.</extracomment>
        <translation>
            <numerusform>Se borrará en un segundo.</numerusform>
            <numerusform>Se borrará en {count} segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clipboard/tools</name>
    <message>
        <source>No clipboard tool is installed; install {names}, or use `{command} token show`.</source>
        <translation>No hay ninguna herramienta de portapapeles instalada; instale {names} o use `{command} token show`.</translation>
    </message>
    <message>
        <source>The clipboard did not take it, although {tool} says so. Use `{command} token show`.</source>
        <translation>El portapapeles no lo recibió, aunque {tool} indique lo contrario. Use `{command} token show`.</translation>
    </message>
    <message>
        <source>There is no clipboard here; use `{command} token show` instead.</source>
        <translation>Aquí no hay portapapeles; use `{command} token show`.</translation>
    </message>
    <message>
        <source>{tool} could not change the clipboard ({why}).</source>
        <translation>{tool} no pudo modificar el portapapeles ({why}).</translation>
    </message>
</context>
<context>
    <name>examination</name>
    <message>
        <source>The doctor has not answered within {seconds:g} s.</source>
        <translation>El diagnóstico no respondió en {seconds:g} s.</translation>
    </message>
    <message>
        <source>The worker&apos;s program cannot be started: {problem}.</source>
        <translation>No se puede iniciar el programa del worker: {problem}.</translation>
    </message>
</context>
<context>
    <name>first_run/model_file</name>
    <message>
        <source>The disk of {folder} has no room for {file}.</source>
        <translation>En el disco de {folder} no hay espacio para {file}.</translation>
    </message>
    <message>
        <source>The models folder has another {file} already. Rename one of them.</source>
        <translation>La carpeta de modelos ya contiene otro {file}. Cambie el nombre de uno de los dos.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>No se puede usar {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} is no GGUF file.</source>
        <translation>{file} no es un archivo GGUF.</translation>
    </message>
    <message>
        <source>{file} is no GGUF file: its name has to end in .gguf.</source>
        <translation>{file} no es un archivo GGUF: su nombre debe terminar en .gguf.</translation>
    </message>
</context>
<context>
    <name>first_run/words</name>
    <message>
        <source>&amp;Every program on this machine</source>
        <translation>&amp;Todos los programas de este equipo</translation>
    </message>
    <message>
        <source>Each program that wants an answer sends the token of this tray, which copies it for you.</source>
        <translation>Cada programa que quiera una respuesta envía el token de esta aplicación, que lo copia por usted.</translation>
    </message>
    <message>
        <source>Hugging Face does not have {name} any more. Choose another one.</source>
        <translation>Hugging Face ya no tiene {name}. Elija otro.</translation>
    </message>
    <message>
        <source>It gets a second name in {folder} and takes no further room, as both are on the same disk.</source>
        <translation>Recibe un segundo nombre en {folder} y no ocupa más espacio, porque ambos están en el mismo disco.</translation>
    </message>
    <message>
        <source>It is copied into {folder}, {size}, as it is on another disk, which may be gone when it is needed.</source>
        <translation>Se copia en {folder} ({size}), porque está en otro disco que podría no estar disponible cuando haga falta.</translation>
    </message>
    <message>
        <source>Needs {needed} of memory and room for others; this machine has {memory}.</source>
        <translation>Necesita {needed} de memoria y espacio para otros programas; este equipo tiene {memory}.</translation>
    </message>
    <message>
        <source>No token is asked for. Other machines stay out, but every user of this one may call.</source>
        <translation>No se pide ningún token. Los demás equipos no tienen acceso, pero sí todos los usuarios de este.</translation>
    </message>
    <message>
        <source>Programs that &amp;know the token (advised)</source>
        <translation>Los programas que &amp;conozcan el token (recomendado)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <extracomment>The plural of: and {count} more</extracomment>
        <translation>
            <numerusform>y {count} más</numerusform>
            <numerusform>y {count} más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} models can be used:</source>
        <extracomment>The plural of: {count} model can be used:</extracomment>
        <translation>
            <numerusform>Se puede usar {count} modelo:</numerusform>
            <numerusform>Se pueden usar {count} modelos:</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} to download, {needed} of memory while it answers, licence {licence}</source>
        <translation>{size} de descarga, {needed} de memoria mientras responde, licencia {licence}</translation>
    </message>
</context>
<context>
    <name>grace</name>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutos</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ningún tiempo</translation>
    </message>
</context>
<context>
    <name>gui/actions</name>
    <message>
        <source>The Bearer header is on the clipboard.</source>
        <translation>El encabezado Bearer está en el portapapeles.</translation>
    </message>
    <message>
        <source>The token is on the clipboard.</source>
        <translation>El token está en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>gui/clipboard</name>
    <message>
        <source>The clipboard did not take it: another program holds it. Try again.</source>
        <translation>El portapapeles no lo recibió: otro programa lo tiene ocupado. Inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>gui/closing</name>
    <message>
        <source>&amp;Keep running</source>
        <translation>S&amp;eguir en ejecución</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Remember my answer</source>
        <translation>&amp;Recordar mi respuesta</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>¿Seguir en ejecución en segundo plano?</translation>
    </message>
    <message>
        <source>Remember my answer</source>
        <translation>Recordar mi respuesta</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Start the application again, or use `nodetool-tray` on the command line, to get back to it.</source>
        <translation>Este escritorio no muestra iconos en la bandeja. Para volver a la aplicación, iníciela de nuevo o use `nodetool-tray` en la línea de comandos.</translation>
    </message>
</context>
<context>
    <name>gui/copier</name>
    <message>
        <source>This desktop takes copies only from the window that has the focus. One has opened: press Copy there. With wl-clipboard installed, the menu can copy by itself.</source>
        <translation>Este escritorio solo permite copiar desde la ventana que tiene el foco. Se ha abierto una: pulse «Copiar» en ella. Con wl-clipboard instalado, el menú puede copiar por sí solo.</translation>
    </message>
</context>
<context>
    <name>gui/copy_window</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation>Está en el portapapeles.</translation>
    </message>
    <message>
        <source>Press Copy to put it on the clipboard: this desktop lets only the window in front do that.</source>
        <translation>Pulse «Copiar» para llevarlo al portapapeles: en este escritorio solo puede hacerlo la ventana activa.</translation>
    </message>
</context>
<context>
    <name>gui/errands</name>
    <message>
        <source>This did not work, for a reason that nobody expected; the log of the tray has the details.</source>
        <translation>La operación falló por un motivo inesperado; los detalles están en el registro de la aplicación.</translation>
    </message>
</context>
<context>
    <name>gui/fields/place_chooser</name>
    <message>
        <source>Kept in:</source>
        <translation>Se guarda en:</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>Llavero del sistema</translation>
    </message>
    <message>
        <source>deployment.yaml (readable by you alone)</source>
        <translation>deployment.yaml (solo usted puede leerlo)</translation>
    </message>
</context>
<context>
    <name>gui/fields/provider_editor</name>
    <message>
        <source>Callers send the worker token. The right choice unless you know better.</source>
        <translation>Los clientes envían el token del worker. Es la opción adecuada en la mayoría de los casos.</translation>
    </message>
    <message>
        <source>Callers sign in with your Supabase project; the worker token works as well.</source>
        <translation>Los clientes inician sesión en su proyecto de Supabase; el token del worker también sirve.</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token, while you develop.</source>
        <translation>Nadie necesita un token en este equipo durante el desarrollo.</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token.</source>
        <translation>Nadie necesita un token en este equipo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Open, for development</source>
        <translation>Abierto, para desarrollo</translation>
    </message>
    <message>
        <source>Supabase login</source>
        <translation>Inicio de sesión con Supabase</translation>
    </message>
    <message>
        <source>Worker token</source>
        <translation>Token del worker</translation>
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
        <translation>Sin definir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Set, not shown</source>
        <translation>Definido, no se muestra</translation>
    </message>
    <message>
        <source>Stored in the system keyring, not shown; type another one to replace it</source>
        <translation>Guardado en el llavero del sistema, no se muestra; escriba otro valor para reemplazarlo</translation>
    </message>
    <message>
        <source>Stored, not shown; type another one to replace it</source>
        <translation>Guardado, no se muestra; escriba otro valor para reemplazarlo</translation>
    </message>
    <message>
        <source>Where {setting} is kept</source>
        <translation>Dónde se guarda {setting}</translation>
    </message>
    <message>
        <source>Will be removed when you save</source>
        <translation>Se quitará al guardar</translation>
    </message>
</context>
<context>
    <name>gui/fields/text_editor</name>
    <message>
        <source>Default: {value}</source>
        <translation>Predeterminado: {value}</translation>
    </message>
</context>
<context>
    <name>gui/first_run/callers_step</name>
    <message>
        <source>All of this can be changed later, on the page Authentication, where Supabase is set up as well.</source>
        <translation>Todo esto puede cambiarse más tarde en la página «Autenticación», donde también se configura Supabase.</translation>
    </message>
    <message>
        <source>NodeTool puts one address in front of the models of this machine, and asks callers who they are.</source>
        <translation>NodeTool ofrece una única dirección para los modelos de este equipo y pide a los clientes que se identifiquen.</translation>
    </message>
    <message>
        <source>Who may call your models?</source>
        <translation>¿Quién puede usar sus modelos?</translation>
    </message>
</context>
<context>
    <name>gui/first_run/dialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>All of it can be found in the window</source>
        <translation>Todo ello se encuentra en la ventana</translation>
    </message>
    <message>
        <source>S&amp;kip the rest</source>
        <translation>&amp;Omitir el resto</translation>
    </message>
    <message>
        <source>Welcome to NodeTool</source>
        <translation>Bienvenido a NodeTool</translation>
    </message>
</context>
<context>
    <name>gui/first_run/file_import</name>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>Cancel the copy</source>
        <translation>Cancelar la copia</translation>
    </message>
    <message>
        <source>Choose a GGUF file</source>
        <translation>Elegir un archivo GGUF</translation>
    </message>
    <message>
        <source>GGUF models</source>
        <translation>Modelos GGUF</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>Progreso de la copia</translation>
    </message>
    <message>
        <source>The settings of the models are refused; mend them on the page Models first.</source>
        <translation>Los ajustes de los modelos no son válidos; corríjalos antes en la página «Modelos».</translation>
    </message>
    <message>
        <source>Use {name}?</source>
        <translation>¿Usar {name}?</translation>
    </message>
</context>
<context>
    <name>gui/first_run/login_step</name>
    <message>
        <source>Closing the window leaves it in the tray. Quit, in its menu, ends it and stops the worker.</source>
        <translation>Al cerrar la ventana, la aplicación sigue en la bandeja. La opción «Salir» de su menú la cierra y detiene el worker.</translation>
    </message>
    <message>
        <source>Start by itself?</source>
        <translation>¿Abrir automáticamente?</translation>
    </message>
    <message>
        <source>The tray can start when you log in, without a window, so that your models are there when you are.</source>
        <translation>La aplicación puede abrirse al iniciar sesión, sin ventana, para que sus modelos estén listos cuando los necesite.</translation>
    </message>
</context>
<context>
    <name>gui/first_run/models_step</name>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>&amp;Conectar con un servidor…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Cancel the download of {name}?</source>
        <translation>¿Cancelar la descarga de {name}?</translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation>Elegir un archivo &amp;GGUF…</translation>
    </message>
    <message>
        <source>Models come from GGUF files on this machine, from Ollama, and from servers that you name.</source>
        <translation>Los modelos provienen de archivos GGUF de este equipo, de Ollama y de los servidores que usted indique.</translation>
    </message>
    <message>
        <source>There is no model yet. Here are three ways to one.</source>
        <translation>Todavía no hay ningún modelo. Estas son tres formas de obtener uno.</translation>
    </message>
    <message>
        <source>Which models are there?</source>
        <translation>¿Qué modelos hay?</translation>
    </message>
</context>
<context>
    <name>gui/first_run/offers</name>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Descargar</translation>
    </message>
    <message>
        <source>From Hugging Face, to this machine</source>
        <translation>De Hugging Face a este equipo</translation>
    </message>
    <message>
        <source>{name} (advised)</source>
        <translation>{name} (recomendado)</translation>
    </message>
</context>
<context>
    <name>gui/folders</name>
    <message>
        <source>No program of this desktop opened the folder {folder}.</source>
        <translation>Ningún programa de este escritorio abrió la carpeta {folder}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created: {problem}.</source>
        <translation>No se puede crear la carpeta {folder}: {problem}.</translation>
    </message>
</context>
<context>
    <name>gui/gui_thread</name>
    <message>
        <source>The tray is ending.</source>
        <translation>La aplicación se está cerrando.</translation>
    </message>
    <message>
        <source>The window does not react; try again in a moment.</source>
        <translation>La ventana no responde; inténtelo de nuevo en un momento.</translation>
    </message>
</context>
<context>
    <name>gui/leaving</name>
    <message>
        <source>D&amp;iscard</source>
        <translation>D&amp;escartar</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>¿Guardar los cambios?</translation>
    </message>
    <message>
        <source>They cannot be saved as they are: the page says what is wrong.</source>
        <translation>No se pueden guardar tal como están: la página indica qué falla.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
</context>
<context>
    <name>gui/logs/details_box</name>
    <message>
        <source>The chosen line in full</source>
        <translation>La línea seleccionada completa</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_filter</name>
    <message>
        <source>&amp;Log:</source>
        <translation>Re&amp;gistro:</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Qué líneas</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>Qué registro</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_model</name>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_table</name>
    <message>
        <source>Lines of the log</source>
        <translation>Líneas del registro</translation>
    </message>
</context>
<context>
    <name>gui/logs/search_field</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Buscar (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Buscar en el registro</translation>
    </message>
</context>
<context>
    <name>gui/main_window</name>
    <message>
        <source>Stops the worker as well (Ctrl+Q)</source>
        <translation>También detiene el worker (Ctrl+Q)</translation>
    </message>
    <message>
        <source>The settings are again those of the running worker.</source>
        <translation>Los ajustes vuelven a ser los del worker en ejecución.</translation>
    </message>
</context>
<context>
    <name>gui/models/download_dialog</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Which of them:</source>
        <translation>C&amp;uál de ellos:</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>Descargar un modelo</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>De {source}</translation>
    </message>
    <message>
        <source>There are {count} models in it. Choose one, then download it.</source>
        <translation>Contiene {count} modelos. Elija uno y descárguelo.</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Cuál de ellos</translation>
    </message>
</context>
<context>
    <name>gui/models/download_row</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Progreso de {name}</translation>
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
        <translation> o </translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>Comenzando…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Completada.</translation>
    </message>
    <message>
        <source>Done. Call it {names}.</source>
        <translation>Completada. Nombre del modelo: {names}.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ha fallado</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>{size} are here already, and would be removed.</source>
        <translation>Ya se han descargado {size}, que se eliminarían.</translation>
    </message>
</context>
<context>
    <name>gui/models/downloads_section</name>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
</context>
<context>
    <name>gui/models/key_row</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>What the server asks for, if it does. The keys of all servers are kept in one place</source>
        <translation>La que pide el servidor, si pide alguna. Las claves de todos los servidores se guardan en el mismo lugar</translation>
    </message>
</context>
<context>
    <name>gui/models/model_row</name>
    <message>
        <source>Delete {name}</source>
        <translation>Eliminar {name}</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
</context>
<context>
    <name>gui/models/model_words</name>
    <message>
        <source>Asking the worker…</source>
        <translation>Consultando al worker…</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>Archivo GGUF</translation>
    </message>
    <message>
        <source>Its files are removed from the disk. This cannot be undone.</source>
        <translation>Sus archivos se eliminarán del disco. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>Sus {count} archivos se eliminarán del disco, lo que libera {size}. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk. This cannot be undone.</source>
        <translation>Sus {count} archivos se eliminarán del disco. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Ollama removes it and frees up to {size}. To have it back, download it again.</source>
        <translation>Ollama lo elimina y libera hasta {size}. Para recuperarlo, descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>Ollama removes it. To have it back, download it again.</source>
        <translation>Ollama lo elimina. Para recuperarlo, descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>El archivo {file} se eliminará del disco, lo que libera {size}. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk. This cannot be undone.</source>
        <translation>El archivo {file} se eliminará del disco. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or put a GGUF file into {folder}.</source>
        <translation>Todavía no hay ningún modelo. Descargue uno o coloque un archivo GGUF en {folder}.</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>en memoria</translation>
    </message>
    <message>
        <source>in memory, answering</source>
        <translation>en memoria, respondiendo</translation>
    </message>
    <message>
        <source>leaving memory</source>
        <translation>saliendo de la memoria</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>cargando</translation>
    </message>
    <message>
        <source>loading, {share}</source>
        <translation>cargando, {share}</translation>
    </message>
    <message>
        <source>not in memory</source>
        <translation>fuera de la memoria</translation>
    </message>
    <message>
        <source>the models folder</source>
        <translation>la carpeta de modelos</translation>
    </message>
    <message>
        <source>{models}, {size}</source>
        <translation>{models}, {size}</translation>
    </message>
    <message>
        <source>{trouble} Models are listed and downloaded by the running worker.</source>
        <translation>{trouble} Los modelos se consultan y se descargan con el worker en ejecución.</translation>
    </message>
</context>
<context>
    <name>gui/models/models_section</name>
    <message>
        <source>Do&amp;wnload…</source>
        <translation>&amp;Descargar…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>En este equipo</translation>
    </message>
</context>
<context>
    <name>gui/models/server_dialog</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation>&amp;Prefijo</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>P&amp;robar</translation>
    </message>
    <message>
        <source>Add a model server</source>
        <translation>Añadir un servidor de modelos</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando al servidor…</translation>
    </message>
    <message>
        <source>Asks the server for its models, with this key</source>
        <translation>Pide al servidor sus modelos, con esta clave</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Editar {name}</translation>
    </message>
    <message>
        <source>Up to and with /v1.</source>
        <translation>Hasta /v1 inclusive.</translation>
    </message>
    <message>
        <source>What callers see as the owner of its models.</source>
        <translation>Lo que los clientes ven como propietario de sus modelos.</translation>
    </message>
</context>
<context>
    <name>gui/models/server_draft</name>
    <message>
        <source>There is a model server {name} already; choose another name.</source>
        <translation>Ya existe un servidor de modelos {name}; elija otro nombre.</translation>
    </message>
</context>
<context>
    <name>gui/models/server_row</name>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Settings of {name}</source>
        <translation>Ajustes de {name}</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
</context>
<context>
    <name>gui/models/server_words</name>
    <message>
        <source>Answers, and offers no models.</source>
        <translation>Responde, pero no ofrece modelos.</translation>
    </message>
    <message numerus="yes">
        <source>Answers, and offers {count} models.</source>
        <extracomment>The plural of: Answers, and offers {count} model.</extracomment>
        <translation>
            <numerusform>Responde y ofrece {count} modelo.</numerusform>
            <numerusform>Responde y ofrece {count} modelos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Callers use the names that the server gives its models. A prefix tells them from those of others.</source>
        <translation>Los clientes usan los nombres que el servidor da a sus modelos. Un prefijo los distingue de los de otros.</translation>
    </message>
    <message>
        <source>Callers write {prefix}llama3 where the server says llama3.</source>
        <translation>Los clientes escriben {prefix}llama3 donde el servidor dice llama3.</translation>
    </message>
    <message>
        <source>Declared; the worker asks it once it is restarted.</source>
        <translation>Declarado; el worker lo consultará cuando se reinicie.</translation>
    </message>
    <message>
        <source>Does not run at its usual address; looked for again now and then.</source>
        <translation>No está en su dirección habitual; se vuelve a buscar de vez en cuando.</translation>
    </message>
    <message>
        <source>Fails. {reason}</source>
        <translation>Falla. {reason}</translation>
    </message>
    <message>
        <source>Its address and its key are forgotten here. The server and its models stay as they are.</source>
        <translation>Su dirección y su clave se olvidarán aquí. El servidor y sus modelos no cambian.</translation>
    </message>
    <message>
        <source>No longer declared; the worker asks it until it is restarted.</source>
        <translation>Ya no está declarado; el worker lo consultará hasta que se reinicie.</translation>
    </message>
    <message>
        <source>Not asked while the worker does not run.</source>
        <translation>No se consulta mientras el worker no está en ejecución.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Aún no se ha consultado.</translation>
    </message>
    <message>
        <source>Resting until {time}. {reason}</source>
        <translation>En espera; próximo intento: {time}. {reason}</translation>
    </message>
    <message>
        <source>key in deployment.yaml</source>
        <translation>clave en deployment.yaml</translation>
    </message>
    <message>
        <source>key in the environment</source>
        <translation>clave en el entorno</translation>
    </message>
    <message>
        <source>key in the system keyring</source>
        <translation>clave en el llavero del sistema</translation>
    </message>
    <message>
        <source>key unknown: the system keyring does not answer</source>
        <translation>clave desconocida: el llavero del sistema no responde</translation>
    </message>
    <message>
        <source>no models</source>
        <translation>ningún modelo</translation>
    </message>
    <message>
        <source>prefix {prefix}</source>
        <translation>prefijo {prefix}</translation>
    </message>
    <message numerus="yes">
        <source>{count} models</source>
        <extracomment>The plural of: {count} model</extracomment>
        <translation>
            <numerusform>{count} modelo</numerusform>
            <numerusform>{count} modelos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui/models/servers_section</name>
    <message>
        <source>Add ser&amp;ver…</source>
        <translation>Añadir ser&amp;vidor…</translation>
    </message>
    <message>
        <source>Any server that speaks the OpenAI API</source>
        <translation>Cualquier servidor compatible con la API de OpenAI</translation>
    </message>
    <message>
        <source>Model servers</source>
        <translation>Servidores de modelos</translation>
    </message>
</context>
<context>
    <name>gui/models/wish_words</name>
    <message>
        <source>&amp;Hugging Face: a GGUF file into the models folder</source>
        <translation>&amp;Hugging Face: un archivo GGUF en la carpeta de modelos</translation>
    </message>
    <message>
        <source>&amp;Ollama: a model of its library</source>
        <translation>&amp;Ollama: un modelo de su biblioteca</translation>
    </message>
    <message>
        <source>A repository, or the address of its page. org/name:Q4_K_M and org/name/file.gguf name one file.</source>
        <translation>Un repositorio o la dirección de su página. org/name:Q4_K_M y org/name/file.gguf designan un solo archivo.</translation>
    </message>
    <message>
        <source>Its name, as on ollama.com. Ollama has to run.</source>
        <translation>Su nombre, como en ollama.com. Ollama debe estar en ejecución.</translation>
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
        <translation>Páginas</translation>
    </message>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>{page} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>{page}, unsaved changes</source>
        <translation>{page}, cambios sin guardar</translation>
    </message>
</context>
<context>
    <name>gui/notifier</name>
    <message>
        <source>That did not work</source>
        <translation>La operación falló</translation>
    </message>
</context>
<context>
    <name>gui/pages/about</name>
    <message>
        <source>Configuration: {folder}</source>
        <translation>Configuración: {folder}</translation>
    </message>
    <message>
        <source>Copy for a &amp;bug report</source>
        <translation>Copiar para informar de un &amp;error</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Licencia: {licence}</translation>
    </message>
    <message>
        <source>Logs: {folder}</source>
        <translation>Registros: {folder}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Models: {folder}</source>
        <translation>Modelos: {folder}</translation>
    </message>
    <message>
        <source>One authenticated address in front of the models of this machine.</source>
        <translation>Una única dirección con autenticación para los modelos de este equipo.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir car&amp;peta</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>Abrir &amp;carpeta</translation>
    </message>
    <message>
        <source>Open fold&amp;er</source>
        <translation>A&amp;brir carpeta</translation>
    </message>
    <message>
        <source>Parts of this application and their licences</source>
        <translation>Componentes de esta aplicación y sus licencias</translation>
    </message>
    <message>
        <source>Sho&amp;w the first steps</source>
        <translation>&amp;Mostrar los primeros pasos</translation>
    </message>
    <message>
        <source>The doctor is looking…</source>
        <translation>Diagnóstico en curso…</translation>
    </message>
    <message>
        <source>The report is on the clipboard; read it before you publish it.</source>
        <translation>El informe está en el portapapeles; léalo antes de publicarlo.</translation>
    </message>
    <message>
        <source>This copy does not say of which parts it is made.</source>
        <translation>Esta copia no indica de qué componentes se compone.</translation>
    </message>
    <message>
        <source>What a newcomer is asked</source>
        <translation>Lo que se pregunta la primera vez</translation>
    </message>
    <message>
        <source>What the doctor finds on this machine, without secrets</source>
        <translation>El resultado del diagnóstico de este equipo, sin secretos</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>consulte sus propios archivos</translation>
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
        <translation>Consultando a Supabase…</translation>
    </message>
</context>
<context>
    <name>gui/pages/logs</name>
    <message>
        <source>Copy l&amp;ines</source>
        <translation>&amp;Copiar líneas</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>Contin&amp;uar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Lets nothing move (Space)</source>
        <translation>Detiene el avance de las líneas (Espacio)</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>Ninguna línea coincide.</translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation>A&amp;brir carpeta</translation>
    </message>
    <message>
        <source>Paused: new lines are shown when you continue.</source>
        <translation>En pausa: las líneas nuevas se mostrarán al continuar.</translation>
    </message>
    <message>
        <source>Sho&amp;w all lines</source>
        <translation>Mostrar to&amp;das las líneas</translation>
    </message>
    <message>
        <source>Shows the newest lines as they come (Ctrl+End)</source>
        <translation>Muestra las líneas más recientes a medida que llegan (Ctrl+Fin)</translation>
    </message>
    <message>
        <source>The chosen lines, or all that are shown (Ctrl+C)</source>
        <translation>Las líneas seleccionadas o todas las que se muestran (Ctrl+C)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Ir al &amp;final</translation>
    </message>
    <message>
        <source>Where the log files are</source>
        <translation>Dónde están los archivos de registro</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines</source>
        <extracomment>The plural of: {count} line</extracomment>
        <translation>
            <numerusform>{count} línea</numerusform>
            <numerusform>{count} líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are on the clipboard.</source>
        <extracomment>The plural of: {count} line is on the clipboard.</extracomment>
        <translation>
            <numerusform>{count} línea está en el portapapeles.</numerusform>
            <numerusform>{count} líneas están en el portapapeles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} new lines below</source>
        <extracomment>The plural of: {count} new line below</extracomment>
        <translation>
            <numerusform>{count} línea nueva abajo</numerusform>
            <numerusform>{count} líneas nuevas abajo</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} lines</source>
        <translation>{count} de {all} líneas</translation>
    </message>
</context>
<context>
    <name>gui/pages/model_settings</name>
    <message>
        <source>Models are looked for in {folder}</source>
        <translation>Los modelos se buscan en {folder}</translation>
    </message>
</context>
<context>
    <name>gui/pages/models</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>¿Eliminar {name}?</translation>
    </message>
    <message>
        <source>Folder, memory and model servers</source>
        <translation>Carpeta, memoria y servidores de modelos</translation>
    </message>
    <message>
        <source>Model sett&amp;ings…</source>
        <translation>Ajustes de &amp;modelos…</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>¿Quitar {name}?</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} se ha eliminado.</translation>
    </message>
</context>
<context>
    <name>gui/pages/models_book</name>
    <message>
        <source>&amp;Back to the models</source>
        <translation>&amp;Volver a los modelos</translation>
    </message>
    <message>
        <source>Model settings</source>
        <translation>Ajustes de modelos</translation>
    </message>
</context>
<context>
    <name>gui/pages/overview</name>
    <message>
        <source>Address:</source>
        <translation>Dirección:</translation>
    </message>
    <message>
        <source>Answers under way:</source>
        <translation>Respuestas en curso:</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>Copiar &amp;dirección</translation>
    </message>
    <message>
        <source>Models in memory:</source>
        <translation>Modelos en memoria:</translation>
    </message>
    <message>
        <source>Recent problems</source>
        <translation>Problemas recientes</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>La dirección está en el portapapeles.</translation>
    </message>
    <message>
        <source>Uptime:</source>
        <translation>Tiempo activo:</translation>
    </message>
    <message>
        <source>Use of the machine:</source>
        <translation>Uso del equipo:</translation>
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
        <translation>Corr&amp;egir</translation>
    </message>
    <message>
        <source>Copy as {language}</source>
        <translation>Copiar como {language}</translation>
    </message>
    <message>
        <source>File permissions:</source>
        <translation>Permisos del archivo:</translation>
    </message>
    <message>
        <source>Last rotation:</source>
        <translation>Última rotación:</translation>
    </message>
    <message>
        <source>Lets nobody but you read the file</source>
        <translation>Hace que solo usted pueda leer el archivo</translation>
    </message>
    <message>
        <source>Lists the models, with the whole token in it</source>
        <translation>Lista los modelos; contiene el token completo</translation>
    </message>
    <message>
        <source>Nobody but you can read the file now.</source>
        <translation>Ahora solo usted puede leer el archivo.</translation>
    </message>
    <message>
        <source>Origin:</source>
        <translation>Origen:</translation>
    </message>
    <message>
        <source>The example is on the clipboard, with the whole token in it.</source>
        <translation>El ejemplo está en el portapapeles y contiene el token completo.</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>No hay ninguno</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Uso</translation>
    </message>
</context>
<context>
    <name>gui/pages/try_it</name>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vaciar</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modelo:</translation>
    </message>
    <message>
        <source>Cop&amp;y answer</source>
        <translation>Copiar r&amp;espuesta</translation>
    </message>
    <message>
        <source>Enter does the same</source>
        <translation>Entrar hace lo mismo</translation>
    </message>
    <message>
        <source>Escape does the same</source>
        <translation>Escape hace lo mismo</translation>
    </message>
    <message>
        <source>Forgets what was said</source>
        <translation>Olvida lo dicho</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>E&amp;nviar</translation>
    </message>
    <message>
        <source>Stop a&amp;nswer</source>
        <translation>Dete&amp;ner respuesta</translation>
    </message>
    <message>
        <source>The answer is on the clipboard.</source>
        <translation>La respuesta está en el portapapeles.</translation>
    </message>
    <message>
        <source>The call is on the clipboard, with the whole token in it.</source>
        <translation>La llamada está en el portapapeles y contiene el token completo.</translation>
    </message>
</context>
<context>
    <name>gui/settings_form</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Shows again what is saved</source>
        <translation>Vuelve a mostrar lo guardado</translation>
    </message>
</context>
<context>
    <name>gui/token_words</name>
    <message>
        <source>Callers send this token with every request.</source>
        <translation>Los clientes envían este token con cada solicitud.</translation>
    </message>
    <message>
        <source>Callers send this token, or that of their Supabase login, with every request.</source>
        <translation>Los clientes envían este token, o el de su sesión de Supabase, con cada solicitud.</translation>
    </message>
    <message>
        <source>Generated by this program and held in memory</source>
        <translation>Generado por este programa y mantenido en memoria</translation>
    </message>
    <message>
        <source>Generated by this program and stored in {file}</source>
        <translation>Generado por este programa y guardado en {file}</translation>
    </message>
    <message>
        <source>Held in memory, and ends with this program: {file} is gone</source>
        <translation>Se mantiene en memoria y termina con este programa: {file} ya no existe</translation>
    </message>
    <message>
        <source>Nobody needs this token now: callers are let in without one. See Authentication.</source>
        <translation>Ahora nadie necesita este token: los clientes tienen acceso sin él. Consulte «Autenticación».</translation>
    </message>
    <message>
        <source>None on record</source>
        <translation>Ninguna registrada</translation>
    </message>
    <message>
        <source>Stored in {file}</source>
        <translation>Guardado en {file}</translation>
    </message>
    <message>
        <source>The environment variable WORKER_AUTH_TOKEN</source>
        <translation>La variable de entorno WORKER_AUTH_TOKEN</translation>
    </message>
    <message>
        <source>The token was rotated; the old one no longer works.</source>
        <translation>El token se ha rotado; el anterior ya no funciona.</translation>
    </message>
    <message>
        <source>The token was rotated; the old one works for {period} more.</source>
        <translation>El token se ha rotado; el anterior funcionará durante {period} más.</translation>
    </message>
    <message>
        <source>There is no file</source>
        <translation>No hay archivo</translation>
    </message>
    <message>
        <source>{letters} ({mode}), others too</source>
        <translation>{letters} ({mode}), también otros</translation>
    </message>
    <message>
        <source>{letters} ({mode}), you alone</source>
        <translation>{letters} ({mode}), solo usted</translation>
    </message>
</context>
<context>
    <name>gui/try_it/call_buttons</name>
    <message>
        <source>The same from a program:</source>
        <translation>Lo mismo desde un programa:</translation>
    </message>
    <message>
        <source>The whole token is in it, so that it works as it is</source>
        <translation>Contiene el token completo, así que funciona tal cual</translation>
    </message>
</context>
<context>
    <name>gui/try_it/dialogue</name>
    <message>
        <source>(no answer)</source>
        <translation>(sin respuesta)</translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation>El modelo está pensando…</translation>
    </message>
    <message>
        <source>Waiting for the first token…</source>
        <translation>Esperando el primer token…</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
</context>
<context>
    <name>gui/try_it/help_line</name>
    <message>
        <source>Open M&amp;odels</source>
        <translation>Abrir M&amp;odelos</translation>
    </message>
    <message>
        <source>Start the &amp;worker</source>
        <translation>Iniciar el &amp;worker</translation>
    </message>
</context>
<context>
    <name>gui/try_it/model_choice</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
</context>
<context>
    <name>gui/try_it/question_box</name>
    <message>
        <source>Ask something. Enter sends it, Shift+Enter begins a new line.</source>
        <translation>Pregunte algo. Entrar envía; Mayús+Entrar empieza una línea nueva.</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Su mensaje</translation>
    </message>
</context>
<context>
    <name>gui/try_it/transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>What you and the model say appears here. Nothing of it is stored.</source>
        <translation>Aquí aparece la conversación con el modelo. No se guarda nada de ella.</translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_plot</name>
    <message>
        <source>Requests of the last minutes</source>
        <translation>Solicitudes de los últimos minutos</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>{count} in {seconds} s</source>
        <translation>{count} en {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>hace {minutes} min</translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_section</name>
    <message>
        <source>From {callers}</source>
        <translation>De {callers}</translation>
    </message>
    <message>
        <source>Shown while the worker runs.</source>
        <translation>Se muestra mientras el worker está en ejecución.</translation>
    </message>
</context>
<context>
    <name>gui/widgets/close_answer</name>
    <message>
        <source>Ask again</source>
        <translation>Volver a preguntar</translation>
    </message>
    <message>
        <source>Forgets the remembered answer</source>
        <translation>Olvida la respuesta recordada</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window leaves the worker running.</source>
        <translation>Sin icono en la bandeja, al cerrar la ventana el worker sigue en ejecución.</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window stops the worker.</source>
        <translation>Sin icono en la bandeja, al cerrar la ventana se detiene el worker.</translation>
    </message>
</context>
<context>
    <name>gui/widgets/connection_test</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar conexión</translation>
    </message>
    <message>
        <source>With what stands here, saved or not</source>
        <translation>Con lo que figura aquí, guardado o no</translation>
    </message>
</context>
<context>
    <name>gui/widgets/folder_line</name>
    <message>
        <source>Creates it first where it is missing</source>
        <translation>La crea antes si no existe</translation>
    </message>
</context>
<context>
    <name>gui/widgets/login_switch</name>
    <message>
        <source>Start at &amp;login</source>
        <translation>Abrir al i&amp;niciar sesión</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Abrir al iniciar sesión</translation>
    </message>
</context>
<context>
    <name>gui/widgets/note</name>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
</context>
<context>
    <name>gui/widgets/output_box</name>
    <message>
        <source>Last lines of the worker</source>
        <translation>Últimas líneas del worker</translation>
    </message>
</context>
<context>
    <name>gui/widgets/plot_legend</name>
    <message>
        <source>answered</source>
        <translation>respondidas</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidas</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazadas</translation>
    </message>
</context>
<context>
    <name>gui/widgets/port_line</name>
    <message>
        <source>&amp;Use {port}</source>
        <translation>&amp;Usar {port}</translation>
    </message>
</context>
<context>
    <name>gui/widgets/problem_row</name>
    <message>
        <source>Show logs</source>
        <translation>Ver registros</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Ver modelos</translation>
    </message>
    <message>
        <source>Who was refused</source>
        <translation>Accesos rechazados</translation>
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
        <translation>Pregunta</translation>
    </message>
</context>
<context>
    <name>gui/widgets/remedy_button</name>
    <message>
        <source>&amp;Quit the tray</source>
        <translation>Sa&amp;lir de la aplicación</translation>
    </message>
    <message>
        <source>Open the settin&amp;g</source>
        <translation>Abr&amp;ir el ajuste</translation>
    </message>
    <message>
        <source>Takes a free one and starts the worker there</source>
        <translation>Toma uno libre e inicia el worker en él</translation>
    </message>
    <message>
        <source>Then start it again</source>
        <translation>Después, ábrala de nuevo</translation>
    </message>
    <message>
        <source>Use anot&amp;her port</source>
        <translation>Us&amp;ar otro puerto</translation>
    </message>
    <message>
        <source>Which the worker has refused</source>
        <translation>El que el worker ha rechazado</translation>
    </message>
</context>
<context>
    <name>gui/widgets/restart_offer</name>
    <message>
        <source>Callers wait for a moment; answers under way are finished</source>
        <translation>Los clientes esperan un momento; las respuestas en curso se completan</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Saved, and in force after a restart of the worker.</source>
        <translation>Guardado; se aplicará al reiniciar el worker.</translation>
    </message>
    <message>
        <source>Stores what the running worker has again: {settings}</source>
        <translation>Vuelve a guardar lo que usa el worker en ejecución: {settings}</translation>
    </message>
    <message>
        <source>The worker still runs with the old settings, as it cannot start with the new ones.</source>
        <translation>El worker sigue con los ajustes anteriores, porque no puede iniciarse con los nuevos.</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Deshacer cambios</translation>
    </message>
</context>
<context>
    <name>gui/widgets/reveal_button</name>
    <message>
        <source>Re&amp;veal</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Shows the token for {seconds} seconds, or while you hold it down</source>
        <translation>Muestra el token durante {seconds} segundos o mientras se mantenga pulsado</translation>
    </message>
</context>
<context>
    <name>gui/widgets/rotate_dialog</name>
    <message>
        <source>&amp;Rotate</source>
        <translation>&amp;Rotar</translation>
    </message>
    <message>
        <source>After &amp;24 hours</source>
        <translation>Después de &amp;24 horas</translation>
    </message>
    <message>
        <source>After &amp;5 minutes</source>
        <translation>Después de &amp;5 minutos</translation>
    </message>
    <message>
        <source>After 1 &amp;hour</source>
        <translation>Después de 1 &amp;hora</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>De &amp;inmediato</translation>
    </message>
    <message>
        <source>Both tokens work for {period}, so that callers can change over; then the old one stops and cannot be brought back. Whoever has the old one gets in for {period} more.</source>
        <translation>Ambos tokens funcionan durante {period}, para que los clientes puedan cambiar; después, el anterior deja de funcionar y no se puede recuperar. Quien tenga el anterior conserva el acceso durante {period} más.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotar</translation>
    </message>
    <message>
        <source>Rotate the token</source>
        <translation>Rotar el token</translation>
    </message>
    <message>
        <source>Rotate the token?</source>
        <translation>¿Rotar el token?</translation>
    </message>
    <message>
        <source>The old token stops working at once and cannot be brought back; so does every earlier one, and what they have opened is closed. Everyone needs the new one. Choose this if somebody may have the old one who should not.</source>
        <translation>El token anterior deja de funcionar de inmediato y no se puede recuperar; lo mismo ocurre con todos los previos, y se cierra lo que se haya abierto con ellos. Todos necesitarán el nuevo. Elija esta opción si alguien podría tener el anterior sin autorización.</translation>
    </message>
    <message>
        <source>The old token stops working:</source>
        <translation>El token anterior dejará de funcionar:</translation>
    </message>
    <message>
        <source>The old token stops working: {when}</source>
        <translation>El token anterior dejará de funcionar: {when}</translation>
    </message>
</context>
<context>
    <name>log_views</name>
    <message>
        <source>All lines</source>
        <translation>Todas las líneas</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation>Información y superiores</translation>
    </message>
    <message>
        <source>Nobody was refused yet. Callers without a valid token appear here, with their address and what they asked for.</source>
        <translation>Todavía no se ha rechazado a nadie. Los clientes sin un token válido aparecen aquí, con su dirección y lo que pidieron.</translation>
    </message>
    <message>
        <source>The tray has written nothing yet. What it does with the worker appears here.</source>
        <translation>La aplicación aún no ha escrito nada. Lo que hace con el worker aparece aquí.</translation>
    </message>
    <message>
        <source>The worker has written nothing yet. What it says appears here as it comes.</source>
        <translation>El worker aún no ha escrito nada. Sus mensajes aparecen aquí a medida que llegan.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Advertencias y superiores</translation>
    </message>
</context>
<context>
    <name>logfiles/tail</name>
    <message>
        <source>The log cannot be read: {problem}.</source>
        <translation>No se puede leer el registro: {problem}.</translation>
    </message>
</context>
<context>
    <name>login/desktop_entry</name>
    <message>
        <source>its path contains a character that cannot be printed</source>
        <translation>su ruta contiene un carácter no imprimible</translation>
    </message>
    <message>
        <source>its path contains “=”</source>
        <translation>su ruta contiene «=»</translation>
    </message>
</context>
<context>
    <name>login/entry</name>
    <message>
        <source>Nothing was changed. {reason}</source>
        <translation>No se cambió nada. {reason}</translation>
    </message>
</context>
<context>
    <name>login/macos</name>
    <message>
        <source>System Settings under General, Login Items</source>
        <translation>los Ajustes del Sistema, en «General» &gt; «Ítems de inicio»</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>No se puede leer {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>No se puede eliminar {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>No se puede escribir {file}: {why}.</translation>
    </message>
</context>
<context>
    <name>login/windows</name>
    <message>
        <source>Task Manager under Startup apps</source>
        <translation>el Administrador de tareas, en «Aplicaciones de arranque»</translation>
    </message>
    <message>
        <source>The registry of Windows does not answer: {why}.</source>
        <translation>El Registro de Windows no responde: {why}.</translation>
    </message>
    <message>
        <source>{program} cannot start at login: Windows takes commands of {longest} characters at most. Install it in a folder with a shorter path.</source>
        <translation>{program} no puede abrirse al iniciar sesión: Windows admite comandos de {longest} caracteres como máximo. Instálelo en una carpeta con una ruta más corta.</translation>
    </message>
</context>
<context>
    <name>login/words</name>
    <message>
        <source>Another copy starts at login</source>
        <translation>Otra copia se abre al iniciar sesión</translation>
    </message>
    <message>
        <source>Does not start at login</source>
        <translation>No se abre al iniciar sesión</translation>
    </message>
    <message>
        <source>Kept from starting at login</source>
        <translation>Algo impide que se abra al iniciar sesión</translation>
    </message>
    <message>
        <source>Something else starts at login</source>
        <translation>Otro programa se abre al iniciar sesión</translation>
    </message>
    <message>
        <source>Starts at login</source>
        <translation>Se abre al iniciar sesión</translation>
    </message>
    <message>
        <source>The entry is there, but the desktop&apos;s own settings have turned it off in {place}. Turn it on again here.</source>
        <translation>La entrada existe, pero los ajustes del escritorio la han desactivado en {place}. Actívela de nuevo aquí.</translation>
    </message>
    <message>
        <source>The entry is there, but the system does not start it. Allow it in {where}.</source>
        <translation>La entrada existe, pero el sistema no la inicia. Permítala en {where}.</translation>
    </message>
    <message>
        <source>The entry starts “{command}”. Turn it on to have this copy started instead, or off to remove it.</source>
        <translation>La entrada inicia «{command}». Active la opción para que se abra esta copia en su lugar o desactívela para quitar la entrada.</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts nothing. Remove it there if you want this switch to decide.</source>
        <translation>Esta aplicación no escribió {place} y no lo modifica; no inicia nada. Elimínelo allí si quiere que decida esta opción.</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts “{command}”. Remove it there if you want this switch to decide.</source>
        <translation>Esta aplicación no escribió {place} y no lo modifica; inicia «{command}». Elimínelo allí si quiere que decida esta opción.</translation>
    </message>
</context>
<context>
    <name>login/xdg</name>
    <message>
        <source>{program} cannot start at login, because {why}.</source>
        <translation>{program} no puede abrirse al iniciar sesión, porque {why}.</translation>
    </message>
</context>
<context>
    <name>model_server_texts</name>
    <message>
        <source>There is a model server {name} already; replace it, or choose another name.</source>
        <translation>Ya existe un servidor de modelos {name}; reemplácelo o elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no model server {name!r}. There is {names}.</source>
        <translation>No existe el servidor de modelos {name!r}. Disponibles: {names}.</translation>
    </message>
</context>
<context>
    <name>notices/words</name>
    <message>
        <source>A download failed</source>
        <translation>Una descarga ha fallado</translation>
    </message>
    <message>
        <source>A model was downloaded</source>
        <translation>Se ha descargado un modelo</translation>
    </message>
    <message>
        <source>Another program has replaced the token in the configuration file. Give callers the new one.</source>
        <translation>Otro programa ha reemplazado el token en el archivo de configuración. Entregue el nuevo a los clientes.</translation>
    </message>
    <message>
        <source>Callers find it at {address} from now on.</source>
        <translation>A partir de ahora, los clientes lo encuentran en {address}.</translation>
    </message>
    <message>
        <source>Copy new header</source>
        <translation>Copiar encabezado nuevo</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Logging has stopped</source>
        <translation>El registro se ha detenido</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>Abrir ventana</translation>
    </message>
    <message>
        <source>Others can read the token</source>
        <translation>Otros pueden leer el token</translation>
    </message>
    <message>
        <source>Others could read the token</source>
        <translation>Otros podían leer el token</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Rotate token</source>
        <translation>Rotar token</translation>
    </message>
    <message>
        <source>The old token no longer works and cannot be brought back. Give callers the new one.</source>
        <translation>El token anterior ya no funciona y no se puede recuperar. Entregue el nuevo a los clientes.</translation>
    </message>
    <message>
        <source>The old token works for 1 hour more. Give callers the new one.</source>
        <translation>El token anterior funcionará durante 1 hora más. Entregue el nuevo a los clientes.</translation>
    </message>
    <message>
        <source>The old token works for 24 hours more. Give callers the new one.</source>
        <translation>El token anterior funcionará durante 24 horas más. Entregue el nuevo a los clientes.</translation>
    </message>
    <message>
        <source>The old token works for 5 minutes more. Give callers the new one.</source>
        <translation>El token anterior funcionará durante 5 minutos más. Entregue el nuevo a los clientes.</translation>
    </message>
    <message>
        <source>The worker has another port</source>
        <translation>El worker tiene otro puerto</translation>
    </message>
    <message>
        <source>Token rotated</source>
        <translation>Token rotado</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>Usar otro puerto</translation>
    </message>
    <message>
        <source>{file} had the permissions {mode}. It is closed again; rotate the token if somebody may have read it.</source>
        <translation>{file} tenía los permisos {mode}. Ya está protegido de nuevo; rote el token si alguien pudo haberlo leído.</translation>
    </message>
    <message>
        <source>{file} has the permissions {mode}. Close it to others, or move it to a disk that knows permissions.</source>
        <translation>{file} tiene los permisos {mode}. Impida que otros lo lean o muévalo a un disco que admita permisos.</translation>
    </message>
    <message>
        <source>{name} is there.</source>
        <translation>{name} está disponible.</translation>
    </message>
    <message>
        <source>{name} is there. Call it {model}.</source>
        <translation>{name} está disponible. Nombre del modelo: {model}.</translation>
    </message>
    <message>
        <source>{name} is there. It has several names: {models}.</source>
        <translation>{name} está disponible. Tiene varios nombres: {models}.</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}: {error}</translation>
    </message>
    <message>
        <source>{problem} All else goes on, and so does the log once it can.</source>
        <translation>{problem} Todo lo demás continúa, y el registro se reanudará en cuanto sea posible.</translation>
    </message>
</context>
<context>
    <name>notices/worker</name>
    <message>
        <source>The worker does not run</source>
        <translation>El worker no está en ejecución</translation>
    </message>
    <message>
        <source>The worker ended unexpectedly</source>
        <translation>El worker terminó inesperadamente</translation>
    </message>
    <message>
        <source>The worker no longer answered</source>
        <translation>El worker dejó de responder</translation>
    </message>
    <message>
        <source>The worker was not restarted</source>
        <translation>El worker no se reinició</translation>
    </message>
    <message>
        <source>The worker&apos;s port is taken</source>
        <translation>El puerto del worker está ocupado</translation>
    </message>
</context>
<context>
    <name>overview_problems</name>
    <message>
        <source>Just now: {reason}.</source>
        <translation>Ahora mismo: {reason}.</translation>
    </message>
    <message>
        <source>The last one {seconds} s ago: {reason}.</source>
        <translation>La última, hace {seconds} s: {reason}.</translation>
    </message>
    <message>
        <source>The model server {name} fails</source>
        <translation>El servidor de modelos {name} falla</translation>
    </message>
    <message>
        <source>The model server {name} rests</source>
        <translation>El servidor de modelos {name} está en espera</translation>
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
        <translation>Ninguno desde que se abrió la aplicación.</translation>
    </message>
    <message>
        <source>None; a model is loaded by its first request.</source>
        <translation>Ninguno; cada modelo se carga con su primera solicitud.</translation>
    </message>
    <message>
        <source>Running for {duration}</source>
        <translation>En ejecución desde hace {duration}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <extracomment>The plural of: {count} day</extracomment>
        <translation>
            <numerusform>{count} día</numerusform>
            <numerusform>{count} días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours</source>
        <extracomment>The plural of: {count} hour</extracomment>
        <translation>
            <numerusform>{count} hora</numerusform>
            <numerusform>{count} horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <extracomment>The plural of: {count} minute</extracomment>
        <translation>
            <numerusform>{count} minuto</numerusform>
            <numerusform>{count} minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>{larger} {smaller}</source>
        <translation>{larger} y {smaller}</translation>
    </message>
</context>
<context>
    <name>port_view</name>
    <message>
        <source>Port {port} is free.</source>
        <translation>El puerto {port} está libre.</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program.</source>
        <translation>Otro programa ocupa el puerto {port}.</translation>
    </message>
    <message>
        <source>Port {port} is taken by {program}.</source>
        <translation>{program} ocupa el puerto {port}.</translation>
    </message>
    <message>
        <source>The worker itself listens on port {port} now.</source>
        <translation>El propio worker escucha ahora en el puerto {port}.</translation>
    </message>
</context>
<context>
    <name>presenter</name>
    <message>
        <source>Callers need a Supabase login or the token</source>
        <translation>Los clientes necesitan iniciar sesión con Supabase o el token</translation>
    </message>
    <message>
        <source>Callers need a Supabase login or the token; other machines can reach the worker</source>
        <translation>Los clientes necesitan iniciar sesión con Supabase o el token; otros equipos pueden acceder al worker</translation>
    </message>
    <message>
        <source>Callers need the token</source>
        <translation>Los clientes necesitan el token</translation>
    </message>
    <message>
        <source>Callers need the token; other machines can reach the worker</source>
        <translation>Los clientes necesitan el token; otros equipos pueden acceder al worker</translation>
    </message>
    <message>
        <source>Copy Bearer header</source>
        <translation>Copiar encabezado Bearer</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Copiar token</translation>
    </message>
    <message>
        <source>Ended unexpectedly; starting again</source>
        <translation>Terminó inesperadamente; iniciando de nuevo</translation>
    </message>
    <message>
        <source>Everyone on the network may call</source>
        <translation>Cualquiera en la red tiene acceso</translation>
    </message>
    <message>
        <source>Everyone on this machine may call</source>
        <translation>Cualquiera en este equipo tiene acceso</translation>
    </message>
    <message>
        <source>Memory {memory} MB, in {processes} processes; CPU {cpu} %</source>
        <translation>Memoria: {memory} MB, en {processes} procesos; CPU: {cpu} %</translation>
    </message>
    <message>
        <source>Memory {memory} MB; CPU {cpu} %</source>
        <translation>Memoria: {memory} MB; CPU: {cpu} %</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Abrir carpeta de registros</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Quit and stop the worker</source>
        <translation>Salir y detener el worker</translation>
    </message>
    <message>
        <source>Restart (settings changed)</source>
        <translation>Reiniciar (ajustes modificados)</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>Reiniciando…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Running at {address}</source>
        <translation>En ejecución en {address}</translation>
    </message>
    <message>
        <source>Running at {address}, started elsewhere</source>
        <translation>En ejecución en {address}, iniciado externamente</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{application}: {state}
{detail}</source>
        <translation>{application}: {state}
{detail}</translation>
    </message>
    <message>
        <source>{reason} End it where it was started.</source>
        <translation>{reason} Deténgalo donde se inició.</translation>
    </message>
</context>
<context>
    <name>progress_words</name>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{received} of {total}</source>
        <translation>{received} de {total}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{share} of {total}</source>
        <translation>{share} de {total}</translation>
    </message>
    <message>
        <source>{size} B</source>
        <translation>{size} B</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} TB</source>
        <translation>{size} TB</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>tiempo restante: {time}</translation>
    </message>
</context>
<context>
    <name>running_worker</name>
    <message>
        <source>The worker is not running; start it with `nodetool-tray start`.</source>
        <translation>El worker no está en ejecución; inícielo con `nodetool-tray start`.</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Not restarted: {problem}</source>
        <translation>No se reinició: {problem}</translation>
    </message>
    <message>
        <source>The worker does not run.</source>
        <translation>El worker no está en ejecución.</translation>
    </message>
</context>
<context>
    <name>setting_sections</name>
    <message>
        <source>Engine for GGUF files</source>
        <translation>Motor para archivos GGUF</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Archivos de registro</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>This application</source>
        <translation>Esta aplicación</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>Origen de los modelos</translation>
    </message>
</context>
<context>
    <name>setting_words</name>
    <message>
        <source>Default ({value})</source>
        <translation>Predeterminado ({value})</translation>
    </message>
    <message>
        <source>Fixed by the environment variable {variable}.</source>
        <translation>Valor fijado por la variable de entorno {variable}.</translation>
    </message>
    <message>
        <source>{explanation}.</source>
        <translation>{explanation}.</translation>
    </message>
    <message>
        <source>{setting}: it must be {allowed}.</source>
        <translation>{setting}: debe ser {allowed}.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Who may call</source>
        <extracomment>Name of AUTH_PROVIDER</extracomment>
        <translation>Quién tiene acceso</translation>
    </message>
    <message>
        <source>How callers are authenticated; unset, it is `static`, or `local` with ENV=development on a loopback address</source>
        <extracomment>Explains AUTH_PROVIDER; the full stop is added</extracomment>
        <translation>Cómo se autentica a los clientes; sin definir, es `static`, o `local` con ENV=development en una dirección de bucle local</translation>
    </message>
    <message>
        <source>The token that callers send; unset, it is read from deployment.yaml, or generated and stored there</source>
        <extracomment>Explains WORKER_AUTH_TOKEN; the full stop is added</extracomment>
        <translation>El token que envían los clientes; sin definir, se lee de deployment.yaml o se genera y se guarda allí</translation>
    </message>
    <message>
        <source>Supabase URL</source>
        <extracomment>Name of SUPABASE_URL</extracomment>
        <translation>URL de Supabase</translation>
    </message>
    <message>
        <source>Address of the Supabase project, such as https://example.supabase.co; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_URL; the full stop is added</extracomment>
        <translation>Dirección del proyecto de Supabase, como https://example.supabase.co; necesaria para `supabase`</translation>
    </message>
    <message>
        <source>Supabase key</source>
        <extracomment>Name of SUPABASE_KEY</extracomment>
        <translation>Clave de Supabase</translation>
    </message>
    <message>
        <source>Service-role or publishable key of the Supabase project; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_KEY; the full stop is added</extracomment>
        <translation>Clave de rol de servicio o clave publicable del proyecto de Supabase; necesaria para `supabase`</translation>
    </message>
    <message>
        <source>Administrators</source>
        <extracomment>Name of AUTH_ADMIN_USERS</extracomment>
        <translation>Administradores</translation>
    </message>
    <message>
        <source>Ids of Supabase users who are administrators, besides those whose `app_metadata` says so</source>
        <extracomment>Explains AUTH_ADMIN_USERS; the full stop is added</extracomment>
        <translation>Identificadores de los usuarios de Supabase que son administradores, además de los que lo son según su `app_metadata`</translation>
    </message>
    <message>
        <source>Remember callers</source>
        <extracomment>Name of AUTH_CACHE_TTL</extracomment>
        <translation>Recordar clientes</translation>
    </message>
    <message>
        <source>Seconds for which a Supabase token that was found valid is not looked at again; 0 looks every time</source>
        <extracomment>Explains AUTH_CACHE_TTL; the full stop is added</extracomment>
        <translation>Segundos durante los que no se vuelve a comprobar un token de Supabase válido; con 0 se comprueba siempre</translation>
    </message>
    <message>
        <source>Remembered callers</source>
        <extracomment>Name of AUTH_CACHE_MAX</extracomment>
        <translation>Clientes recordados</translation>
    </message>
    <message>
        <source>How many Supabase tokens are remembered; the one that was not used for longest leaves first</source>
        <extracomment>Explains AUTH_CACHE_MAX; the full stop is added</extracomment>
        <translation>Cuántos tokens de Supabase se recuerdan; se descarta primero el que lleva más tiempo sin usarse</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Name of NODETOOL_HOST</extracomment>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 and :: mean every network of the machine</source>
        <extracomment>Explains NODETOOL_HOST; the full stop is added</extracomment>
        <translation>Dirección en la que se escucha; 0.0.0.0 y :: significan todas las redes del equipo</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Name of PORT</extracomment>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Port to listen on; 0 lets the system choose</source>
        <extracomment>Explains PORT; the full stop is added</extracomment>
        <translation>Puerto en el que se escucha; con 0 elige el sistema</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <extracomment>Name of NODETOOL_ALLOW_OPEN_NETWORK</extracomment>
        <translation>Abierto a la red</translation>
    </message>
    <message>
        <source>Lets `none` and `local` listen on a foreign address: everyone who reaches it may call</source>
        <extracomment>Explains NODETOOL_ALLOW_OPEN_NETWORK; the full stop is added</extracomment>
        <translation>Permite que `none` y `local` escuchen en una dirección externa: cualquiera que llegue a ella tiene acceso</translation>
    </message>
    <message>
        <source>Web pages</source>
        <extracomment>Name of NODETOOL_CORS_ORIGINS</extracomment>
        <translation>Páginas web</translation>
    </message>
    <message>
        <source>Origins of web pages that may call from a browser, separated by commas</source>
        <extracomment>Explains NODETOOL_CORS_ORIGINS; the full stop is added</extracomment>
        <translation>Orígenes de las páginas web que tienen acceso desde un navegador, separados por comas</translation>
    </message>
    <message>
        <source>Drain time</source>
        <extracomment>Name of NODETOOL_DRAIN_SECONDS</extracomment>
        <translation>Plazo de cierre</translation>
    </message>
    <message>
        <source>Seconds that answers under way get when the worker is stopped</source>
        <extracomment>Explains NODETOOL_DRAIN_SECONDS; the full stop is added</extracomment>
        <translation>Segundos que se conceden a las respuestas en curso al detener el worker</translation>
    </message>
    <message>
        <source>Log level</source>
        <extracomment>Name of NODETOOL_LOG_LEVEL</extracomment>
        <translation>Nivel de registro</translation>
    </message>
    <message>
        <source>How much the worker writes to its log</source>
        <extracomment>Explains NODETOOL_LOG_LEVEL; the full stop is added</extracomment>
        <translation>Cuánto escribe el worker en su registro</translation>
    </message>
    <message>
        <source>Log format</source>
        <extracomment>Name of NODETOOL_LOG_FORMAT</extracomment>
        <translation>Formato del registro</translation>
    </message>
    <message>
        <source>Lines of text, or a JSON object on each line</source>
        <extracomment>Explains NODETOOL_LOG_FORMAT; the full stop is added</extracomment>
        <translation>Líneas de texto o un objeto JSON en cada línea</translation>
    </message>
    <message>
        <source>Log file size</source>
        <extracomment>Name of NODETOOL_LOG_FILE_MB</extracomment>
        <translation>Tamaño del registro</translation>
    </message>
    <message>
        <source>Mebibytes that a log file of the tray may have before the next is begun; 0 writes none</source>
        <extracomment>Explains NODETOOL_LOG_FILE_MB; the full stop is added</extracomment>
        <translation>Mebibytes que puede alcanzar un archivo de registro de la aplicación antes de empezar el siguiente; con 0 no se escribe ninguno</translation>
    </message>
    <message>
        <source>Log files kept</source>
        <extracomment>Name of NODETOOL_LOG_FILE_COUNT</extracomment>
        <translation>Registros conservados</translation>
    </message>
    <message>
        <source>How many full log files the tray keeps, of the worker&apos;s output and of its own each</source>
        <extracomment>Explains NODETOOL_LOG_FILE_COUNT; the full stop is added</extracomment>
        <translation>Cuántos archivos de registro completos conserva la aplicación, tanto de la salida del worker como de la propia</translation>
    </message>
    <message>
        <source>Largest request</source>
        <extracomment>Name of NODETOOL_MAX_BODY_MB</extracomment>
        <translation>Solicitud máxima</translation>
    </message>
    <message>
        <source>Mebibytes that the body of a request, or a message of a WebSocket, may have</source>
        <extracomment>Explains NODETOOL_MAX_BODY_MB; the full stop is added</extracomment>
        <translation>Mebibytes que puede tener el cuerpo de una solicitud o un mensaje de un WebSocket</translation>
    </message>
    <message>
        <source>Answers at once</source>
        <extracomment>Name of NODETOOL_MAX_STREAMS</extracomment>
        <translation>Respuestas simultáneas</translation>
    </message>
    <message>
        <source>Answers that one caller may have under way at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_STREAMS; the full stop is added</extracomment>
        <translation>Respuestas que un cliente puede tener en curso a la vez; 0 significa sin límite</translation>
    </message>
    <message>
        <source>Connections at once</source>
        <extracomment>Name of NODETOOL_MAX_CONNECTIONS</extracomment>
        <translation>Conexiones simultáneas</translation>
    </message>
    <message>
        <source>Connections that one address, but this machine&apos;s own, may have open at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_CONNECTIONS; the full stop is added</extracomment>
        <translation>Conexiones que una dirección, salvo las de este equipo, puede tener abiertas a la vez; 0 significa sin límite</translation>
    </message>
    <message>
        <source>Access log</source>
        <extracomment>Name of NODETOOL_ACCESS_LOG</extracomment>
        <translation>Registro de accesos</translation>
    </message>
    <message>
        <source>Writes a line about each request to `access.jsonl` in the log folder</source>
        <extracomment>Explains NODETOOL_ACCESS_LOG; the full stop is added</extracomment>
        <translation>Escribe una línea sobre cada solicitud en `access.jsonl`, en la carpeta de registros</translation>
    </message>
    <message>
        <source>Restart above</source>
        <extracomment>Name of NODETOOL_MEMORY_LIMIT_MB</extracomment>
        <translation>Reiniciar por encima de</translation>
    </message>
    <message>
        <source>Megabytes of memory, GGUF models included, above which the tray restarts the worker as soon as nobody waits for an answer; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MEMORY_LIMIT_MB; the full stop is added</extracomment>
        <translation>Megabytes de memoria, incluidos los modelos GGUF, por encima de los cuales la aplicación reinicia el worker en cuanto nadie espera una respuesta; 0 significa sin límite</translation>
    </message>
    <message>
        <source>Models folder</source>
        <extracomment>Name of NODETOOL_MODELS_FOLDER</extracomment>
        <translation>Carpeta de modelos</translation>
    </message>
    <message>
        <source>Folder of GGUF files that llama.cpp runs; unset, `nodetool/models` in the user&apos;s data folder</source>
        <extracomment>Explains NODETOOL_MODELS_FOLDER; the full stop is added</extracomment>
        <translation>Carpeta de los archivos GGUF que ejecuta llama.cpp; sin definir, `nodetool/models` en la carpeta de datos del usuario</translation>
    </message>
    <message>
        <source>Ollama</source>
        <extracomment>Name of OLLAMA_API_URL</extracomment>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>Address of an Ollama server, whose models appear while it runs; `off` where none shall be asked</source>
        <extracomment>Explains OLLAMA_API_URL; the full stop is added</extracomment>
        <translation>Dirección de un servidor Ollama, cuyos modelos aparecen mientras está en ejecución; `off` para no consultar ninguno</translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <extracomment>Name of OPENAI_COMPATIBLE_URL</extracomment>
        <translation>Servidor compatible con OpenAI</translation>
    </message>
    <message>
        <source>Base address of an OpenAI-compatible server, up to and with /v1</source>
        <extracomment>Explains OPENAI_COMPATIBLE_URL; the full stop is added</extracomment>
        <translation>Dirección base de un servidor compatible con OpenAI, hasta /v1 inclusive</translation>
    </message>
    <message>
        <source>Its key</source>
        <extracomment>Name of OPENAI_COMPATIBLE_KEY</extracomment>
        <translation>Su clave</translation>
    </message>
    <message>
        <source>Key that the OpenAI-compatible server asks for, if it does</source>
        <extracomment>Explains OPENAI_COMPATIBLE_KEY; the full stop is added</extracomment>
        <translation>Clave que pide el servidor compatible con OpenAI, si pide alguna</translation>
    </message>
    <message>
        <source>Start the worker with the application</source>
        <extracomment>Name of NODETOOL_START_WORKER</extracomment>
        <translation>Iniciar el worker con la aplicación</translation>
    </message>
    <message>
        <source>Has the tray start the worker when it starts itself; without this it waits until somebody does</source>
        <extracomment>Explains NODETOOL_START_WORKER; the full stop is added</extracomment>
        <translation>La aplicación inicia el worker al abrirse; sin esta opción, espera a que alguien lo inicie</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <extracomment>Name of NODETOOL_CLIPBOARD_SECONDS</extracomment>
        <translation>Borrar el portapapeles</translation>
    </message>
    <message>
        <source>Seconds after which a copied token is taken off the clipboard; 0 leaves it there until the tray ends</source>
        <extracomment>Explains NODETOOL_CLIPBOARD_SECONDS; the full stop is added</extracomment>
        <translation>Segundos tras los que se borra del portapapeles un token copiado; con 0 permanece hasta que se cierra la aplicación</translation>
    </message>
    <message>
        <source>Tell of crashes</source>
        <extracomment>Name of NODETOOL_NOTIFY_CRASH</extracomment>
        <translation>Avisar de bloqueos</translation>
    </message>
    <message>
        <source>Notifies when the worker ends unexpectedly or hangs</source>
        <extracomment>Explains NODETOOL_NOTIFY_CRASH; the full stop is added</extracomment>
        <translation>Muestra una notificación cuando el worker termina inesperadamente o se bloquea</translation>
    </message>
    <message>
        <source>Tell of failures</source>
        <extracomment>Name of NODETOOL_NOTIFY_FAILURE</extracomment>
        <translation>Avisar de fallos</translation>
    </message>
    <message>
        <source>Notifies when the worker does not run until somebody acts, as after a crash loop</source>
        <extracomment>Explains NODETOOL_NOTIFY_FAILURE; the full stop is added</extracomment>
        <translation>Muestra una notificación cuando el worker no funcionará hasta que alguien intervenga, como tras varios fallos seguidos</translation>
    </message>
    <message>
        <source>Tell of a taken port</source>
        <extracomment>Name of NODETOOL_NOTIFY_PORT</extracomment>
        <translation>Avisar de puerto ocupado</translation>
    </message>
    <message>
        <source>Notifies when another program has the worker&apos;s port</source>
        <extracomment>Explains NODETOOL_NOTIFY_PORT; the full stop is added</extracomment>
        <translation>Muestra una notificación cuando otro programa ocupa el puerto del worker</translation>
    </message>
    <message>
        <source>Tell of rotations</source>
        <extracomment>Name of NODETOOL_NOTIFY_ROTATION</extracomment>
        <translation>Avisar de rotaciones</translation>
    </message>
    <message>
        <source>Notifies when the token is replaced, but for a rotation in the window</source>
        <extracomment>Explains NODETOOL_NOTIFY_ROTATION; the full stop is added</extracomment>
        <translation>Muestra una notificación cuando se reemplaza el token, salvo si se rota desde la ventana</translation>
    </message>
    <message>
        <source>Tell of open files</source>
        <extracomment>Name of NODETOOL_NOTIFY_EXPOSURE</extracomment>
        <translation>Avisar de archivos expuestos</translation>
    </message>
    <message>
        <source>Notifies when others can read the token and the file cannot be closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_EXPOSURE; the full stop is added</extracomment>
        <translation>Muestra una notificación cuando otros pueden leer el token y no se les puede impedir el acceso al archivo</translation>
    </message>
    <message>
        <source>Tell of closed files</source>
        <extracomment>Name of NODETOOL_NOTIFY_PERMISSIONS</extracomment>
        <translation>Avisar de archivos protegidos</translation>
    </message>
    <message>
        <source>Notifies when others could read the token until its file was closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_PERMISSIONS; the full stop is added</extracomment>
        <translation>Muestra una notificación cuando otros podían leer el token hasta que se protegió su archivo</translation>
    </message>
    <message>
        <source>Tell of downloads</source>
        <extracomment>Name of NODETOOL_NOTIFY_DOWNLOAD</extracomment>
        <translation>Avisar de descargas</translation>
    </message>
    <message>
        <source>Notifies when the download of a model has ended</source>
        <extracomment>Explains NODETOOL_NOTIFY_DOWNLOAD; the full stop is added</extracomment>
        <translation>Muestra una notificación cuando termina la descarga de un modelo</translation>
    </message>
    <message>
        <source>Tell of log trouble</source>
        <extracomment>Name of NODETOOL_NOTIFY_LOG</extracomment>
        <translation>Avisar de fallos del registro</translation>
    </message>
    <message>
        <source>Notifies when the log files cannot be written any more</source>
        <extracomment>Explains NODETOOL_NOTIFY_LOG; the full stop is added</extracomment>
        <translation>Muestra una notificación cuando ya no se pueden escribir los archivos de registro</translation>
    </message>
    <message>
        <source>Further OpenAI-compatible servers; a prefix stands before the names of a server&apos;s models</source>
        <extracomment>Explains NODETOOL_UPSTREAMS; the full stop is added</extracomment>
        <translation>Otros servidores compatibles con OpenAI; el prefijo precede a los nombres de los modelos de un servidor</translation>
    </message>
    <message>
        <source>Their keys</source>
        <extracomment>Name of NODETOOL_UPSTREAM_KEYS</extracomment>
        <translation>Sus claves</translation>
    </message>
    <message>
        <source>Keys that the servers of NODETOOL_UPSTREAMS ask for</source>
        <extracomment>Explains NODETOOL_UPSTREAM_KEYS; the full stop is added</extracomment>
        <translation>Claves que piden los servidores de NODETOOL_UPSTREAMS</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <extracomment>Name of HF_ENDPOINT</extracomment>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>Address of the Hugging Face Hub that GGUF files are downloaded from, or of a mirror, which then gets HF_TOKEN</source>
        <extracomment>Explains HF_ENDPOINT; the full stop is added</extracomment>
        <translation>Dirección del Hub de Hugging Face del que se descargan los archivos GGUF, o de una réplica, que entonces recibe HF_TOKEN</translation>
    </message>
    <message>
        <source>Its token</source>
        <extracomment>Name of HF_TOKEN</extracomment>
        <translation>Su token</translation>
    </message>
    <message>
        <source>Access token of the Hugging Face Hub, for repositories that are private or ask for it</source>
        <extracomment>Explains HF_TOKEN; the full stop is added</extracomment>
        <translation>Token de acceso al Hub de Hugging Face, para los repositorios privados o que lo piden</translation>
    </message>
    <message>
        <source>Context size</source>
        <extracomment>Name of LLAMA_CONTEXT_SIZE</extracomment>
        <translation>Tamaño del contexto</translation>
    </message>
    <message>
        <source>Tokens of context that each request to a GGUF model gets</source>
        <extracomment>Explains LLAMA_CONTEXT_SIZE; the full stop is added</extracomment>
        <translation>Tokens de contexto de los que dispone cada solicitud a un modelo GGUF</translation>
    </message>
    <message>
        <source>Parallel requests</source>
        <extracomment>Name of LLAMA_PARALLEL</extracomment>
        <translation>Solicitudes paralelas</translation>
    </message>
    <message>
        <source>Requests that one GGUF model answers at the same time</source>
        <extracomment>Explains LLAMA_PARALLEL; the full stop is added</extracomment>
        <translation>Solicitudes que un modelo GGUF responde al mismo tiempo</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>Name of LLAMA_THREADS</extracomment>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Threads that one GGUF model computes with; 0 lets llama.cpp choose</source>
        <extracomment>Explains LLAMA_THREADS; the full stop is added</extracomment>
        <translation>Hilos de cálculo que usa un modelo GGUF; con 0 elige llama.cpp</translation>
    </message>
    <message>
        <source>Memory for models</source>
        <extracomment>Name of LLAMA_MEMORY_MB</extracomment>
        <translation>Memoria para modelos</translation>
    </message>
    <message>
        <source>Megabytes of memory that all GGUF models may use together; 0 gives them three quarters of the machine&apos;s, or all of it to one that is bigger</source>
        <extracomment>Explains LLAMA_MEMORY_MB; the full stop is added</extracomment>
        <translation>Megabytes de memoria que pueden usar en conjunto todos los modelos GGUF; con 0 disponen de tres cuartas partes de la del equipo, o de toda si un solo modelo necesita más</translation>
    </message>
    <message>
        <source>Unload when idle</source>
        <extracomment>Name of LLAMA_IDLE_UNLOAD</extracomment>
        <translation>Liberar tras inactividad</translation>
    </message>
    <message>
        <source>Minutes after its last request for which a GGUF model stays in memory; 0 keeps it there</source>
        <extracomment>Explains LLAMA_IDLE_UNLOAD; the full stop is added</extracomment>
        <translation>Minutos que un modelo GGUF permanece en memoria después de su última solicitud; con 0 permanece siempre</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Name of NODETOOL_LANGUAGE</extracomment>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the tray&apos;s window, menu and notifications; `system` is that of the desktop</source>
        <extracomment>Explains NODETOOL_LANGUAGE; the full stop is added</extracomment>
        <translation>Idioma de la ventana, del menú y de las notificaciones; `system` es el del escritorio</translation>
    </message>
</context>
<context>
    <name>settings_edit</name>
    <message>
        <source>the change is stored, but the old entry is still in the keyring, because {clause}</source>
        <translation>el cambio se guardó, pero la entrada anterior sigue en el llavero, porque {clause}</translation>
    </message>
    <message>
        <source>{setting} cannot be {text!r}: that word refers to the system keyring.</source>
        <translation>{setting} no puede ser {text!r}: esa palabra hace referencia al llavero del sistema.</translation>
    </message>
    <message>
        <source>{setting} is not kept in the keyring, which is for secrets alone.</source>
        <translation>{setting} no se guarda en el llavero, que es solo para secretos.</translation>
    </message>
</context>
<context>
    <name>supervisor/exit_words</name>
    <message>
        <source>exit code {code}</source>
        <translation>código de salida {code}</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>señal {number}</translation>
    </message>
    <message>
        <source>signal {number} ({name})</source>
        <translation>señal {number} ({name})</translation>
    </message>
</context>
<context>
    <name>supervisor/reasons</name>
    <message>
        <source>Another program answers at {address}, so that the worker cannot be reached there. Stop that program or choose another port, then start the worker again.</source>
        <translation>Otro programa responde en {address}, por lo que no se puede acceder allí al worker. Detenga ese programa o elija otro puerto y vuelva a iniciar el worker.</translation>
    </message>
    <message>
        <source>Another program answers at {address}; waiting for the worker.</source>
        <translation>Otro programa responde en {address}; esperando al worker.</translation>
    </message>
    <message>
        <source>Look at the last lines, then start it again.</source>
        <translation>Revise las últimas líneas y vuelva a iniciarlo.</translation>
    </message>
    <message>
        <source>The supervision of the worker ended by an error of its own. See the log, then start the tray again.</source>
        <translation>La supervisión del worker terminó por un error propio. Consulte el registro y vuelva a abrir la aplicación.</translation>
    </message>
    <message>
        <source>The worker (process {pid}) was killed, but the system has not ended it yet; trying again.</source>
        <translation>Se forzó el cierre del worker (proceso {pid}), pero el sistema aún no lo ha terminado; se intentará de nuevo.</translation>
    </message>
    <message>
        <source>The worker could not be started: {problem}.</source>
        <translation>No se pudo iniciar el worker: {problem}.</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s and was stopped; trying again in {delay} s.</source>
        <translation>El worker no respondió en {seconds} s y se detuvo; nuevo intento en {delay} s.</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s, {count} times in a row.</source>
        <translation>El worker no respondió en {seconds} s, {count} veces seguidas.</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s; stopping it.</source>
        <translation>El worker no respondió en {seconds} s; deteniéndolo.</translation>
    </message>
    <message>
        <source>The worker ended with {code}; trying again in {seconds} s.</source>
        <translation>El worker terminó con {code}; nuevo intento en {seconds} s.</translation>
    </message>
    <message>
        <source>The worker ended {count} times within a minute (last: {code}).</source>
        <translation>El worker terminó {count} veces en un minuto (última: {code}).</translation>
    </message>
    <message>
        <source>The worker ended {count} times within {seconds} s (last: {code}).</source>
        <translation>El worker terminó {count} veces en {seconds} s (última: {code}).</translation>
    </message>
    <message>
        <source>The worker needs {memory}; it is restarted as soon as nobody waits for an answer.</source>
        <translation>El worker usa {memory}; se reiniciará en cuanto nadie espere una respuesta.</translation>
    </message>
    <message>
        <source>The worker needs {memory}; restarting it.</source>
        <translation>El worker usa {memory}; reiniciándolo.</translation>
    </message>
    <message>
        <source>The worker no longer answered and was ended; where it hung stands in the log. Trying again in {seconds} s.</source>
        <translation>El worker dejó de responder y se detuvo; el registro indica dónde se bloqueó. Nuevo intento en {seconds} s.</translation>
    </message>
    <message>
        <source>The worker no longer answered; ending it to start another.</source>
        <translation>El worker dejó de responder; deteniéndolo para iniciar otro.</translation>
    </message>
    <message>
        <source>The worker refused its configuration ({code}).</source>
        <translation>El worker rechazó su configuración ({code}).</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one in {seconds} s.</source>
        <translation>El worker iniciado externamente ha terminado; se iniciará otro en {seconds} s.</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one.</source>
        <translation>El worker iniciado externamente ha terminado; iniciando otro.</translation>
    </message>
    <message>
        <source>The worker was ended by {signal}; trying again in {seconds} s.</source>
        <translation>El worker terminó por la {signal}; nuevo intento en {seconds} s.</translation>
    </message>
    <message>
        <source>The worker was not restarted, and goes on with the old settings.</source>
        <translation>El worker no se reinició y sigue con los ajustes anteriores.</translation>
    </message>
    <message>
        <source>The worker was started by another program (process {pid}), and goes on when the tray ends.</source>
        <translation>Otro programa inició el worker (proceso {pid}), que seguirá en ejecución al cerrar la aplicación.</translation>
    </message>
    <message>
        <source>The worker was started by another tray (process {pid}), and goes on when the tray ends.</source>
        <translation>Otra instancia de la aplicación inició el worker (proceso {pid}), que seguirá en ejecución al cerrar esta.</translation>
    </message>
    <message>
        <source>The worker was started by launchd (process {pid}), and goes on when the tray ends.</source>
        <translation>launchd inició el worker (proceso {pid}), que seguirá en ejecución al cerrar la aplicación.</translation>
    </message>
    <message>
        <source>The worker was started by systemd (process {pid}), and goes on when the tray ends.</source>
        <translation>systemd inició el worker (proceso {pid}), que seguirá en ejecución al cerrar la aplicación.</translation>
    </message>
    <message>
        <source>The worker was started elsewhere.</source>
        <translation>El worker se inició externamente.</translation>
    </message>
    <message>
        <source>The worker was started in a terminal (process {pid}), and goes on when the tray ends.</source>
        <translation>El worker se inició en una terminal (proceso {pid}) y seguirá en ejecución al cerrar la aplicación.</translation>
    </message>
    <message>
        <source>{address} is taken by another program. Stop it or choose another port, then start the worker again.</source>
        <translation>Otro programa ocupa {address}. Deténgalo o elija otro puerto y vuelva a iniciar el worker.</translation>
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
        <translation>{used} MB de memoria, más de los {limit} MB de NODETOOL_MEMORY_LIMIT_MB</translation>
    </message>
</context>
<context>
    <name>supervisor/setback_reason</name>
    <message>
        <source>Not restarted: {problem}; the worker goes on with the old settings.</source>
        <translation>No se reinició: {problem}; el worker sigue con los ajustes anteriores.</translation>
    </message>
    <message>
        <source>the new one could not be started ({problem})</source>
        <translation>el nuevo no se pudo iniciar ({problem})</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready</source>
        <translation>el nuevo terminó con {code} antes de estar listo</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready ({said})</source>
        <translation>el nuevo terminó con {code} antes de estar listo ({said})</translation>
    </message>
    <message>
        <source>the new one was not ready within {seconds} s</source>
        <translation>el nuevo no estuvo listo en {seconds} s</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>{file} cannot be written; the token ends with this program.</source>
        <translation>No se puede escribir {file}; el token termina con este programa.</translation>
    </message>
</context>
<context>
    <name>try_it/answering</name>
    <message>
        <source>The answer could not be read, for a reason that nobody expected; the tray&apos;s log has the details.</source>
        <translation>No se pudo leer la respuesta por un motivo inesperado; los detalles están en el registro de la aplicación.</translation>
    </message>
    <message>
        <source>The answer was stopped after {count} characters: the model did not end.</source>
        <translation>La respuesta se detuvo tras {count} caracteres: el modelo no terminaba.</translation>
    </message>
</context>
<context>
    <name>try_it/words</name>
    <message>
        <source>First token after {seconds} s</source>
        <translation>Primer token tras {seconds} s</translation>
    </message>
    <message>
        <source>The worker does not run, so no model can answer.</source>
        <translation>El worker no está en ejecución, así que ningún modelo puede responder.</translation>
    </message>
    <message>
        <source>The worker is starting…</source>
        <translation>El worker se está iniciando…</translation>
    </message>
    <message>
        <source>The worker is stopping…</source>
        <translation>El worker se está deteniendo…</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or connect to a server that has some.</source>
        <translation>Todavía no hay ningún modelo. Descargue uno o conecte con un servidor que los tenga.</translation>
    </message>
    <message numerus="yes">
        <source>{count} tokens</source>
        <extracomment>The plural of: {count} token</extracomment>
        <translation>
            <numerusform>{count} token</numerusform>
            <numerusform>{count} tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} tokens/s</translation>
    </message>
</context>
<context>
    <name>window_pages</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticación</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
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
        <translation>El token no se puede guardar sin comillas en una línea de deployment.yaml; use solo letras, cifras y -._~+/=.</translation>
    </message>
    <message>
        <source>`&lt;&lt;` cannot stand here; write the keys themselves</source>
        <translation>`&lt;&lt;` no se admite aquí; escriba las claves mismas</translation>
    </message>
    <message>
        <source>`env` must hold `NAME: value` lines</source>
        <translation>`env` debe contener líneas `NAME: value`</translation>
    </message>
    <message>
        <source>`{name}` must be one value</source>
        <translation>`{name}` debe ser un único valor</translation>
    </message>
    <message>
        <source>`{name}` stands twice</source>
        <translation>`{name}` aparece dos veces</translation>
    </message>
    <message>
        <source>expected `key: value` lines</source>
        <translation>se esperaban líneas `key: value`</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}. Mend the file or move it away; it was left as it is.</source>
        <translation>{file}, línea {line}: {problem}. Corrija el archivo o muévalo a otro lugar; no se ha modificado.</translation>
    </message>
</context>
<context>
    <name>worker/environment_token</name>
    <message>
        <source>Both {variable} and {other} are set; keep one of them.</source>
        <translation>Están definidas tanto {variable} como {other}; conserve solo una.</translation>
    </message>
    <message>
        <source>The worker token in {where} {problem}; use a token of visible ASCII characters.</source>
        <translation>El token del worker indicado en {where} {problem}; use un token de caracteres ASCII visibles.</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>no es texto UTF-8</translation>
    </message>
    <message>
        <source>the environment variable {variable}</source>
        <translation>la variable de entorno {variable}</translation>
    </message>
    <message>
        <source>{file}, which {variable} names, cannot be read: {problem}.</source>
        <translation>No se puede leer {file}, indicado en {variable}: {problem}.</translation>
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
        <translation>AUTH_PROVIDER=supabase necesita {setting}, que no está definido.</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} leaves every endpoint open, which ENV=production forbids; use AUTH_PROVIDER=static or supabase.</source>
        <translation>AUTH_PROVIDER={provider} deja abiertos todos los puntos de acceso, lo que ENV=production prohíbe; use AUTH_PROVIDER=static o supabase.</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} on {host} would let everyone who reaches this machine in; use AUTH_PROVIDER=static, listen on 127.0.0.1, or set {permission}=1 if that is what you want.</source>
        <translation>AUTH_PROVIDER={provider} en {host} daría acceso a cualquiera que llegue a este equipo; use AUTH_PROVIDER=static, escuche en 127.0.0.1 o defina {permission}=1 si eso es lo que desea.</translation>
    </message>
</context>
<context>
    <name>worker/keyring_access</name>
    <message>
        <source>the keyring that PYTHON_KEYRING_BACKEND names cannot be used</source>
        <translation>no se puede usar el llavero indicado en PYTHON_KEYRING_BACKEND</translation>
    </message>
    <message>
        <source>the library of the system keyring cannot be imported ({error})</source>
        <translation>no se puede importar la biblioteca del llavero del sistema ({error})</translation>
    </message>
    <message>
        <source>the system keyring is locked; unlock it, then try again</source>
        <translation>el llavero del sistema está bloqueado; desbloquéelo e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>the system keyring is not in use here, but {name}</source>
        <translation>aquí no se usa el llavero del sistema, sino {name}</translation>
    </message>
    <message>
        <source>the system keyring is not set up; log in to the desktop once</source>
        <translation>el llavero del sistema no está configurado; inicie sesión una vez en el escritorio</translation>
    </message>
    <message>
        <source>the system keyring refuses ({error})</source>
        <translation>el llavero del sistema rechaza la operación ({error})</translation>
    </message>
    <message>
        <source>there is no system keyring here</source>
        <translation>aquí no hay llavero del sistema</translation>
    </message>
</context>
<context>
    <name>worker/keyring_store</name>
    <message>
        <source>the system keyring does not answer within {seconds:g} s; see that it runs, then try again</source>
        <translation>el llavero del sistema no responde en {seconds:g} s; compruebe que está en ejecución e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>the system keyring holds no such entry; store it with `nodetool-tray secret set {name}`</source>
        <translation>el llavero del sistema no contiene esa entrada; guárdela con `nodetool-tray secret set {name}`</translation>
    </message>
</context>
<context>
    <name>worker/kinds</name>
    <message>
        <source>1, true, yes, on or 0, false, no, off</source>
        <translation>1, true, yes, on o bien 0, false, no, off</translation>
    </message>
    <message>
        <source>a host name or an IP address without a port</source>
        <translation>un nombre de host o una dirección IP sin puerto</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>un número entero de {low} a {high}</translation>
    </message>
    <message>
        <source>an absolute path (~ is understood)</source>
        <translation>una ruta absoluta (se admite ~)</translation>
    </message>
    <message>
        <source>an http:// or https:// address without user name, query or fragment</source>
        <translation>una dirección http:// o https:// sin nombre de usuario, consulta ni fragmento</translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation>uno de estos valores: {values}</translation>
    </message>
    <message>
        <source>origins such as https://app.example.org, without a path, separated by commas</source>
        <translation>una lista de orígenes como https://app.example.org, sin ruta y separados por comas</translation>
    </message>
    <message>
        <source>text on one line</source>
        <translation>un texto de una sola línea</translation>
    </message>
    <message>
        <source>words separated by commas</source>
        <translation>una lista de palabras separadas por comas</translation>
    </message>
    <message>
        <source>{address}, or off</source>
        <translation>{address}, o bien off</translation>
    </message>
</context>
<context>
    <name>worker/listener</name>
    <message>
        <source>Port {port} on {host} is taken by another program; stop it, or choose another port with --port or {name}.</source>
        <translation>Otro programa ocupa el puerto {port} de {host}; deténgalo o elija otro puerto con --port o {name}.</translation>
    </message>
    <message>
        <source>Port {port} on {host} is taken by {holder}; stop it, or choose another port with --port or {name}.</source>
        <translation>{holder} ocupa el puerto {port} de {host}; deténgalo o elija otro puerto con --port o {name}.</translation>
    </message>
    <message>
        <source>This user may not listen on port {port}; choose one from 1024 up.</source>
        <translation>Este usuario no puede escuchar en el puerto {port}; elija uno a partir de 1024.</translation>
    </message>
    <message>
        <source>{host} is not an address of this machine: {reason}.</source>
        <translation>{host} no es una dirección de este equipo: {reason}.</translation>
    </message>
</context>
<context>
    <name>worker/resolve</name>
    <message>
        <source>{setting} is a value that is not allowed ({origin}); it must be {allowed}.</source>
        <translation>{setting} tiene un valor no permitido ({origin}); debe ser {allowed}.</translation>
    </message>
    <message>
        <source>{setting} is {value!r} ({origin}); it must be {allowed}.</source>
        <translation>{setting} es {value!r} ({origin}); debe ser {allowed}.</translation>
    </message>
</context>
<context>
    <name>worker/secrets</name>
    <message>
        <source>contains a character that is not visible ASCII</source>
        <translation>contiene un carácter que no es ASCII visible</translation>
    </message>
    <message>
        <source>contains white space</source>
        <translation>contiene espacios en blanco</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacío</translation>
    </message>
</context>
<context>
    <name>worker/store</name>
    <message>
        <source>{file} belongs to another user (uid {uid}), who could read and choose the token; make it yours (chown) or move it away.</source>
        <translation>{file} pertenece a otro usuario (uid {uid}), que podría leer y elegir el token; cámbielo de propietario (chown) o muévalo a otro lugar.</translation>
    </message>
    <message>
        <source>{file} cannot be closed to others: it keeps the permissions {mode:04o}. Move it to a disk that knows permissions, and set NODETOOL_CONFIG_PATH to it.</source>
        <translation>No se puede impedir que otros lean {file}: conserva los permisos {mode:04o}. Muévalo a un disco que admita permisos e indique su ruta en NODETOOL_CONFIG_PATH.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}.</source>
        <translation>No se puede leer {file}: {problem}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}.</source>
        <translation>No se puede escribir {file}: {problem}.</translation>
    </message>
    <message>
        <source>{file} is larger than 1 MiB; move it away.</source>
        <translation>{file} ocupa más de 1 MiB; muévalo a otro lugar.</translation>
    </message>
    <message>
        <source>{file} is locked by another program for more than {seconds:.0f} s; try again.</source>
        <translation>Otro programa bloquea {file} desde hace más de {seconds:.0f} s; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{file} is not a file; move it away.</source>
        <translation>{file} no es un archivo; muévalo a otro lugar.</translation>
    </message>
    <message>
        <source>{file}, line {line}: not UTF-8 text. Mend the file or move it away.</source>
        <translation>{file}, línea {line}: no es texto UTF-8. Corrija el archivo o muévalo a otro lugar.</translation>
    </message>
</context>
<context>
    <name>worker/upstream_rules</name>
    <message>
        <source>{setting} holds a key for {name}, which {servers} does not name; add it there, or remove the key.</source>
        <translation>{setting} contiene una clave para {name}, que no figura en {servers}; añádalo allí o quite la clave.</translation>
    </message>
    <message>
        <source>{setting} names the worker&apos;s own address ({address}), which would ask itself; change it.</source>
        <translation>{setting} indica la dirección del propio worker ({address}), que se consultaría a sí mismo; cámbiela.</translation>
    </message>
</context>
<context>
    <name>worker/upstreams</name>
    <message>
        <source>The key cannot be used: it is of visible ASCII without a comma, on one line.</source>
        <translation>No se puede usar la clave: debe ser ASCII visible sin comas, en una sola línea.</translation>
    </message>
    <message>
        <source>`name=address` entries separated by commas, each with or without `;prefix=text`, such as `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; a name is of a-z, 0-9, - and _, stands once, and is none of ollama, llama.cpp and openai-compatible</source>
        <translation>una lista de entradas `name=address` separadas por comas, cada una con o sin `;prefix=text`, como `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; un nombre consta de a-z, 0-9, - y _, aparece una sola vez y no es ollama, llama.cpp ni openai-compatible</translation>
    </message>
    <message>
        <source>`name=key` pairs separated by commas, each name once, each key of visible ASCII without a comma</source>
        <translation>una lista de pares `name=key` separados por comas, con cada nombre una sola vez y cada clave en ASCII visible sin comas</translation>
    </message>
    <message>
        <source>{name!r} cannot be the name of a model server: it is of a-z, 0-9, - and _, at most {longest} long, and none of {reserved}.</source>
        <translation>{name!r} no puede ser el nombre de un servidor de modelos: debe constar de a-z, 0-9, - y _, con una longitud máxima de {longest}, y no ser ninguno de estos: {reserved}.</translation>
    </message>
    <message>
        <source>{prefix!r} cannot be a prefix: it is of visible ASCII without comma and semicolon, at most {longest} long.</source>
        <translation>{prefix!r} no puede ser un prefijo: debe ser ASCII visible sin coma ni punto y coma, con una longitud máxima de {longest}.</translation>
    </message>
    <message>
        <source>{url!r} cannot be the address of a model server: it must be {allowed}.</source>
        <translation>{url!r} no puede ser la dirección de un servidor de modelos: debe ser {allowed}.</translation>
    </message>
</context>
<context>
    <name>worker/worker_token</name>
    <message>
        <source>The token is fixed by the environment variable {variable}; change it there and restart.</source>
        <translation>La variable de entorno {variable} fija el token; cámbielo allí y reinicie.</translation>
    </message>
    <message>
        <source>{file}: the worker token cannot be kept in the keyring; remove the line.</source>
        <translation>{file}: el token del worker no se puede guardar en el llavero; elimine la línea.</translation>
    </message>
</context>
<context>
    <name>worker_api/chat</name>
    <message>
        <source>The answer broke off: the worker has ended, or the token was replaced.</source>
        <translation>La respuesta se interrumpió: el worker ha terminado o se reemplazó el token.</translation>
    </message>
    <message>
        <source>The worker at {address} does not answer as it should ({error}).</source>
        <translation>El worker de {address} no responde como debería ({error}).</translation>
    </message>
</context>
<context>
    <name>worker_api/client</name>
    <message>
        <source>The worker ended the stream: the token was replaced.</source>
        <translation>El worker terminó la transmisión: se reemplazó el token.</translation>
    </message>
</context>
<context>
    <name>worker_api/errors</name>
    <message>
        <source>The worker answered with status {status}.</source>
        <translation>El worker respondió con el estado {status}.</translation>
    </message>
</context>
</TS>
