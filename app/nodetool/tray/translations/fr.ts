<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>activity_words</name>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}.</source>
        <translation>{minutes} dernières minutes&#xa0;: {calls} de {callers}.</translation>
    </message>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}; {failed} failed, {refused} refused.</source>
        <translation>{minutes} dernières minutes&#xa0;: {calls} de {callers}&#x202f;; échecs&#xa0;: {failed}, refus&#xa0;: {refused}.</translation>
    </message>
    <message>
        <source>Nobody has called in the last {minutes} minutes.</source>
        <translation>Aucun appel ces {minutes} dernières minutes.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Supabase could not be reached</source>
        <translation>Supabase est injoignable</translation>
    </message>
    <message>
        <source>a web page of another address asked</source>
        <translation>la demande vient d’une page web d’une autre adresse</translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation>une adresse inconnue</translation>
    </message>
    <message>
        <source>no token was sent</source>
        <translation>aucun jeton n’a été envoyé</translation>
    </message>
    <message>
        <source>only administrators may do that</source>
        <translation>seuls les administrateurs peuvent faire cela</translation>
    </message>
    <message>
        <source>the request was too long</source>
        <translation>la requête était trop longue</translation>
    </message>
    <message>
        <source>the token is wrong or no longer counts</source>
        <translation>le jeton est faux ou n’est plus valable</translation>
    </message>
    <message>
        <source>too many answers at once</source>
        <translation>trop de réponses en même temps</translation>
    </message>
    <message>
        <source>too many new tokens at once</source>
        <translation>trop de nouveaux jetons en même temps</translation>
    </message>
    <message>
        <source>too many wrong tokens</source>
        <translation>trop de jetons erronés</translation>
    </message>
    <message>
        <source>too much was sent at once</source>
        <translation>trop de données envoyées en même temps</translation>
    </message>
    <message>
        <source>user {user} at {address} ({requests})</source>
        <translation>utilisateur {user} depuis {address} ({requests})</translation>
    </message>
    <message>
        <source>what was sent is no Bearer token</source>
        <translation>ce qui a été envoyé n’est pas un jeton Bearer</translation>
    </message>
    <message numerus="yes">
        <source>{count} callers</source>
        <extracomment>The plural of: {count} caller</extracomment>
        <translation>
            <numerusform>{count} client</numerusform>
            <numerusform>{count} clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <extracomment>The plural of: {count} more</extracomment>
        <translation>
            <numerusform>{count} autre</numerusform>
            <numerusform>{count} autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests</source>
        <extracomment>The plural of: {count} request</extracomment>
        <translation>
            <numerusform>{count} requête</numerusform>
            <numerusform>{count} requêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests from {address} refused</source>
        <extracomment>The plural of: {count} request from {address} refused</extracomment>
        <translation>
            <numerusform>{count} requête de {address} refusée</numerusform>
            <numerusform>{count} requêtes de {address} refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} for {seconds} s</source>
        <translation>{model} depuis {seconds}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>another_port</name>
    <message>
        <source>No port is free on {host}; choose another address.</source>
        <translation>Aucun port n’est libre sur {host}&#x202f;; choisissez une autre adresse.</translation>
    </message>
    <message>
        <source>PORT is fixed by an environment variable; change it there and restart the tray.</source>
        <translation>PORT est imposé par une variable d’environnement&#x202f;; modifiez-le à cet endroit et redémarrez l’application.</translation>
    </message>
</context>
<context>
    <name>clipboard/copied</name>
    <message>
        <source>It could not be marked as a secret, so a clipboard history may keep it.</source>
        <translation>Il n’a pas pu être marqué comme secret&#xa0;: un historique du presse-papiers peut le conserver.</translation>
    </message>
    <message numerus="yes">
        <source>It is cleared in {count} seconds.</source>
        <extracomment>The plural of: It is cleared in a second.</extracomment>
        <translation>
            <numerusform>Effacement dans {count} seconde.</numerusform>
            <numerusform>Effacement dans {count} secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clipboard/tools</name>
    <message>
        <source>No clipboard tool is installed; install {names}, or use `{command} token show`.</source>
        <translation>Aucun outil de presse-papiers n’est installé&#x202f;; installez {names}, ou utilisez `{command} token show`.</translation>
    </message>
    <message>
        <source>The clipboard did not take it, although {tool} says so. Use `{command} token show`.</source>
        <translation>Le presse-papiers n’a rien reçu, bien que {tool} affirme le contraire. Utilisez `{command} token show`.</translation>
    </message>
    <message>
        <source>There is no clipboard here; use `{command} token show` instead.</source>
        <translation>Il n’y a pas de presse-papiers ici&#x202f;; utilisez plutôt `{command} token show`.</translation>
    </message>
    <message>
        <source>{tool} could not change the clipboard ({why}).</source>
        <translation>{tool} n’a pas pu modifier le presse-papiers ({why}).</translation>
    </message>
</context>
<context>
    <name>examination</name>
    <message>
        <source>The doctor has not answered within {seconds:g} s.</source>
        <translation>Le diagnostic n’a pas répondu en {seconds:g}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker&apos;s program cannot be started: {problem}.</source>
        <translation>Impossible de lancer le programme du worker&#xa0;: {problem}.</translation>
    </message>
</context>
<context>
    <name>first_run/model_file</name>
    <message>
        <source>The disk of {folder} has no room for {file}.</source>
        <translation>Le disque de {folder} n’a pas assez de place pour {file}.</translation>
    </message>
    <message>
        <source>The models folder has another {file} already. Rename one of them.</source>
        <translation>Le dossier des modèles contient déjà un autre {file}. Renommez l’un des deux.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>{file} est inutilisable&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file} is no GGUF file.</source>
        <translation>{file} n’est pas un fichier GGUF.</translation>
    </message>
    <message>
        <source>{file} is no GGUF file: its name has to end in .gguf.</source>
        <translation>{file} n’est pas un fichier GGUF&#xa0;: son nom doit se terminer par .gguf.</translation>
    </message>
</context>
<context>
    <name>first_run/words</name>
    <message>
        <source>&amp;Every program on this machine</source>
        <translation>&amp;Tous les programmes de cette machine</translation>
    </message>
    <message>
        <source>Each program that wants an answer sends the token of this tray, which copies it for you.</source>
        <translation>Chaque programme qui veut une réponse envoie le jeton de cette application, qui le copie pour vous.</translation>
    </message>
    <message>
        <source>Hugging Face does not have {name} any more. Choose another one.</source>
        <translation>Hugging Face ne propose plus {name}. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>It gets a second name in {folder} and takes no further room, as both are on the same disk.</source>
        <translation>Il reçoit un second nom dans {folder} sans occuper plus de place, car les deux sont sur le même disque.</translation>
    </message>
    <message>
        <source>It is copied into {folder}, {size}, as it is on another disk, which may be gone when it is needed.</source>
        <translation>Il est copié dans {folder} ({size}), car il se trouve sur un autre disque, qui risque d’être absent le moment venu.</translation>
    </message>
    <message>
        <source>Needs {needed} of memory and room for others; this machine has {memory}.</source>
        <translation>Demande {needed} de mémoire et de la place pour le reste&#x202f;; cette machine a {memory}.</translation>
    </message>
    <message>
        <source>No token is asked for. Other machines stay out, but every user of this one may call.</source>
        <translation>Aucun jeton n’est demandé. Les autres machines restent dehors, mais tout utilisateur de celle-ci peut appeler.</translation>
    </message>
    <message>
        <source>Programs that &amp;know the token (advised)</source>
        <translation>Les programmes qui &amp;connaissent le jeton (conseillé)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Étape {step} sur {steps}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <extracomment>The plural of: and {count} more</extracomment>
        <translation>
            <numerusform>et {count} autre</numerusform>
            <numerusform>et {count} autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} models can be used:</source>
        <extracomment>The plural of: {count} model can be used:</extracomment>
        <translation>
            <numerusform>{count} modèle est utilisable&#xa0;:</numerusform>
            <numerusform>{count} modèles sont utilisables&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} to download, {needed} of memory while it answers, licence {licence}</source>
        <translation>{size} à télécharger, {needed} de mémoire pendant qu’il répond, licence {licence}</translation>
    </message>
</context>
<context>
    <name>grace</name>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 heures</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>aucun délai</translation>
    </message>
</context>
<context>
    <name>gui/actions</name>
    <message>
        <source>The Bearer header is on the clipboard.</source>
        <translation>L’en-tête Bearer est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The token is on the clipboard.</source>
        <translation>Le jeton est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>gui/clipboard</name>
    <message>
        <source>The clipboard did not take it: another program holds it. Try again.</source>
        <translation>Le presse-papiers n’a rien reçu&#xa0;: un autre programme l’occupe. Réessayez.</translation>
    </message>
</context>
<context>
    <name>gui/closing</name>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Remember my answer</source>
        <translation>&amp;Retenir ma réponse</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>Continuer en arrière-plan&#x202f;?</translation>
    </message>
    <message>
        <source>Remember my answer</source>
        <translation>Retenir ma réponse</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Start the application again, or use `nodetool-tray` on the command line, to get back to it.</source>
        <translation>Ce bureau n’affiche pas d’icônes de notification. Pour revenir à l’application, relancez-la ou utilisez `nodetool-tray` en ligne de commande.</translation>
    </message>
</context>
<context>
    <name>gui/copier</name>
    <message>
        <source>This desktop takes copies only from the window that has the focus. One has opened: press Copy there. With wl-clipboard installed, the menu can copy by itself.</source>
        <translation>Ce bureau n’accepte les copies que de la fenêtre active. Une fenêtre s’est ouverte&#xa0;: cliquez-y sur Copier. Si wl-clipboard est installé, le menu peut copier lui-même.</translation>
    </message>
</context>
<context>
    <name>gui/copy_window</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation>C’est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Press Copy to put it on the clipboard: this desktop lets only the window in front do that.</source>
        <translation>Cliquez sur Copier pour placer le texte dans le presse-papiers&#xa0;: ce bureau ne le permet qu’à la fenêtre au premier plan.</translation>
    </message>
</context>
<context>
    <name>gui/errands</name>
    <message>
        <source>This did not work, for a reason that nobody expected; the log of the tray has the details.</source>
        <translation>L’opération a échoué pour une raison inattendue&#x202f;; le journal de l’application contient les détails.</translation>
    </message>
</context>
<context>
    <name>gui/fields/place_chooser</name>
    <message>
        <source>Kept in:</source>
        <translation>Conservé dans&#xa0;:</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>Trousseau système</translation>
    </message>
    <message>
        <source>deployment.yaml (readable by you alone)</source>
        <translation>deployment.yaml (lisible par vous uniquement)</translation>
    </message>
</context>
<context>
    <name>gui/fields/provider_editor</name>
    <message>
        <source>Callers send the worker token. The right choice unless you know better.</source>
        <translation>Les clients envoient le jeton du worker. Le bon choix, sauf raison contraire.</translation>
    </message>
    <message>
        <source>Callers sign in with your Supabase project; the worker token works as well.</source>
        <translation>Les clients se connectent avec votre projet Supabase&#x202f;; le jeton du worker fonctionne aussi.</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token, while you develop.</source>
        <translation>Personne n’a besoin de jeton sur cette machine, pendant que vous développez.</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token.</source>
        <translation>Personne n’a besoin de jeton sur cette machine.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Open, for development</source>
        <translation>Ouvert, pour le développement</translation>
    </message>
    <message>
        <source>Supabase login</source>
        <translation>Connexion Supabase</translation>
    </message>
    <message>
        <source>Worker token</source>
        <translation>Jeton du worker</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}&#xa0;: {value}</translation>
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
        <translation>Non défini</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>Set, not shown</source>
        <translation>Défini, masqué</translation>
    </message>
    <message>
        <source>Stored in the system keyring, not shown; type another one to replace it</source>
        <translation>Enregistré dans le trousseau système, masqué&#x202f;; saisissez une autre valeur pour le remplacer</translation>
    </message>
    <message>
        <source>Stored, not shown; type another one to replace it</source>
        <translation>Enregistré, masqué&#x202f;; saisissez une autre valeur pour le remplacer</translation>
    </message>
    <message>
        <source>Where {setting} is kept</source>
        <translation>Où est conservé&#xa0;: {setting}</translation>
    </message>
    <message>
        <source>Will be removed when you save</source>
        <translation>Sera supprimé à l’enregistrement</translation>
    </message>
</context>
<context>
    <name>gui/fields/text_editor</name>
    <message>
        <source>Default: {value}</source>
        <translation>Par défaut&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>gui/first_run/callers_step</name>
    <message>
        <source>All of this can be changed later, on the page Authentication, where Supabase is set up as well.</source>
        <translation>Tout cela peut être modifié plus tard à la page Authentification, où se configure aussi Supabase.</translation>
    </message>
    <message>
        <source>NodeTool puts one address in front of the models of this machine, and asks callers who they are.</source>
        <translation>NodeTool place une seule adresse devant les modèles de cette machine et demande aux clients de s’identifier.</translation>
    </message>
    <message>
        <source>Who may call your models?</source>
        <translation>Qui peut appeler vos modèles&#x202f;?</translation>
    </message>
</context>
<context>
    <name>gui/first_run/dialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>All of it can be found in the window</source>
        <translation>Tout se retrouve dans la fenêtre</translation>
    </message>
    <message>
        <source>S&amp;kip the rest</source>
        <translation>&amp;Ignorer la suite</translation>
    </message>
    <message>
        <source>Welcome to NodeTool</source>
        <translation>Bienvenue dans NodeTool</translation>
    </message>
</context>
<context>
    <name>gui/first_run/file_import</name>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>Cancel the copy</source>
        <translation>Annuler la copie</translation>
    </message>
    <message>
        <source>Choose a GGUF file</source>
        <translation>Choisir un fichier GGUF</translation>
    </message>
    <message>
        <source>GGUF models</source>
        <translation>Modèles GGUF</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>Progression de la copie</translation>
    </message>
    <message>
        <source>The settings of the models are refused; mend them on the page Models first.</source>
        <translation>Les paramètres des modèles sont refusés&#x202f;; corrigez-les d’abord à la page Modèles.</translation>
    </message>
    <message>
        <source>Use {name}?</source>
        <translation>Utiliser {name}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>gui/first_run/login_step</name>
    <message>
        <source>Closing the window leaves it in the tray. Quit, in its menu, ends it and stops the worker.</source>
        <translation>Fermer la fenêtre laisse l’application dans la zone de notification. Quitter, dans son menu, la ferme et arrête le worker.</translation>
    </message>
    <message>
        <source>Start by itself?</source>
        <translation>Lancement automatique&#x202f;?</translation>
    </message>
    <message>
        <source>The tray can start when you log in, without a window, so that your models are there when you are.</source>
        <translation>L’application peut se lancer à l’ouverture de votre session, sans fenêtre&#xa0;: vos modèles sont là quand vous y êtes.</translation>
    </message>
</context>
<context>
    <name>gui/first_run/models_step</name>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>Se &amp;connecter à un serveur…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conserver</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Cancel the download of {name}?</source>
        <translation>Annuler le téléchargement de {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation>Choisir un fichier &amp;GGUF…</translation>
    </message>
    <message>
        <source>Models come from GGUF files on this machine, from Ollama, and from servers that you name.</source>
        <translation>Les modèles viennent de fichiers GGUF de cette machine, d’Ollama et de serveurs que vous indiquez.</translation>
    </message>
    <message>
        <source>There is no model yet. Here are three ways to one.</source>
        <translation>Il n’y a pas encore de modèle. Voici trois façons d’en obtenir un.</translation>
    </message>
    <message>
        <source>Which models are there?</source>
        <translation>Quels modèles y a-t-il&#x202f;?</translation>
    </message>
</context>
<context>
    <name>gui/first_run/offers</name>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Télécharger</translation>
    </message>
    <message>
        <source>From Hugging Face, to this machine</source>
        <translation>De Hugging Face vers cette machine</translation>
    </message>
    <message>
        <source>{name} (advised)</source>
        <translation>{name} (conseillé)</translation>
    </message>
</context>
<context>
    <name>gui/folders</name>
    <message>
        <source>No program of this desktop opened the folder {folder}.</source>
        <translation>Aucun programme de ce bureau n’a ouvert le dossier {folder}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created: {problem}.</source>
        <translation>Impossible de créer le dossier {folder}&#xa0;: {problem}.</translation>
    </message>
</context>
<context>
    <name>gui/gui_thread</name>
    <message>
        <source>The tray is ending.</source>
        <translation>L’application se ferme.</translation>
    </message>
    <message>
        <source>The window does not react; try again in a moment.</source>
        <translation>La fenêtre ne réagit pas&#x202f;; réessayez dans un instant.</translation>
    </message>
</context>
<context>
    <name>gui/leaving</name>
    <message>
        <source>D&amp;iscard</source>
        <translation>Aba&amp;ndonner</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>Enregistrer vos modifications&#x202f;?</translation>
    </message>
    <message>
        <source>They cannot be saved as they are: the page says what is wrong.</source>
        <translation>Impossible de les enregistrer en l’état&#xa0;: la page indique ce qui ne va pas.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
</context>
<context>
    <name>gui/logs/details_box</name>
    <message>
        <source>The chosen line in full</source>
        <translation>La ligne choisie en entier</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_filter</name>
    <message>
        <source>&amp;Log:</source>
        <translation>&amp;Journal&#xa0;:</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Quelles lignes</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>Quel journal</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_model</name>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_table</name>
    <message>
        <source>Lines of the log</source>
        <translation>Lignes du journal</translation>
    </message>
</context>
<context>
    <name>gui/logs/search_field</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Rechercher (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Rechercher dans le journal</translation>
    </message>
</context>
<context>
    <name>gui/main_window</name>
    <message>
        <source>Stops the worker as well (Ctrl+Q)</source>
        <translation>Arrête aussi le worker (Ctrl+Q)</translation>
    </message>
    <message>
        <source>The settings are again those of the running worker.</source>
        <translation>Les paramètres sont de nouveau ceux du worker en service.</translation>
    </message>
</context>
<context>
    <name>gui/models/download_dialog</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;Which of them:</source>
        <translation>&amp;Lequel&#xa0;:</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Demande en cours…</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>Télécharger un modèle</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>Depuis {source}</translation>
    </message>
    <message>
        <source>There are {count} models in it. Choose one, then download it.</source>
        <translation>Il contient {count} modèles. Choisissez-en un, puis téléchargez-le.</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Lequel</translation>
    </message>
</context>
<context>
    <name>gui/models/download_row</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Progression de {name}</translation>
    </message>
    <message>
        <source>{deed}: {name}</source>
        <translation>{deed}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>gui/models/download_words</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>Début…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>Done. Call it {names}.</source>
        <translation>Terminé. Nom à utiliser&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>{size} are here already, and would be removed.</source>
        <translation>{size} déjà présents, qui seraient supprimés.</translation>
    </message>
</context>
<context>
    <name>gui/models/downloads_section</name>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
</context>
<context>
    <name>gui/models/key_row</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>What the server asks for, if it does. The keys of all servers are kept in one place</source>
        <translation>Ce que le serveur demande, le cas échéant. Les clés de tous les serveurs sont conservées au même endroit</translation>
    </message>
</context>
<context>
    <name>gui/models/model_row</name>
    <message>
        <source>Delete {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>gui/models/model_words</name>
    <message>
        <source>Asking the worker…</source>
        <translation>Interrogation du worker…</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>Fichier GGUF</translation>
    </message>
    <message>
        <source>Its files are removed from the disk. This cannot be undone.</source>
        <translation>Ses fichiers sont supprimés du disque. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>Ses {count} fichiers sont supprimés du disque, ce qui libère {size}. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk. This cannot be undone.</source>
        <translation>Ses {count} fichiers sont supprimés du disque. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Ollama removes it and frees up to {size}. To have it back, download it again.</source>
        <translation>Ollama le supprime et libère jusqu’à {size}. Pour le récupérer, téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Ollama removes it. To have it back, download it again.</source>
        <translation>Ollama le supprime. Pour le récupérer, téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>Le fichier {file} est supprimé du disque, ce qui libère {size}. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk. This cannot be undone.</source>
        <translation>Le fichier {file} est supprimé du disque. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or put a GGUF file into {folder}.</source>
        <translation>Il n’y a pas encore de modèle. Téléchargez-en un, ou placez un fichier GGUF dans {folder}.</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>en mémoire</translation>
    </message>
    <message>
        <source>in memory, answering</source>
        <translation>en mémoire, répond</translation>
    </message>
    <message>
        <source>leaving memory</source>
        <translation>quitte la mémoire</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>chargement</translation>
    </message>
    <message>
        <source>loading, {share}</source>
        <translation>chargement, {share}</translation>
    </message>
    <message>
        <source>not in memory</source>
        <translation>pas en mémoire</translation>
    </message>
    <message>
        <source>the models folder</source>
        <translation>le dossier des modèles</translation>
    </message>
    <message>
        <source>{models}, {size}</source>
        <translation>{models}, {size}</translation>
    </message>
    <message>
        <source>{trouble} Models are listed and downloaded by the running worker.</source>
        <translation>{trouble} Seul un worker en service peut lister et télécharger les modèles.</translation>
    </message>
</context>
<context>
    <name>gui/models/models_section</name>
    <message>
        <source>Do&amp;wnload…</source>
        <translation>Télé&amp;charger…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Sur cette machine</translation>
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
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation>&amp;Préfixe</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Add a model server</source>
        <translation>Ajouter un serveur de modèles</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>Asks the server for its models, with this key</source>
        <translation>Demande au serveur ses modèles, avec cette clé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Up to and with /v1.</source>
        <translation>Jusqu’à /v1 inclus.</translation>
    </message>
    <message>
        <source>What callers see as the owner of its models.</source>
        <translation>Ce que les clients voient comme propriétaire de ses modèles.</translation>
    </message>
</context>
<context>
    <name>gui/models/server_draft</name>
    <message>
        <source>There is a model server {name} already; choose another name.</source>
        <translation>Il existe déjà un serveur de modèles {name}&#x202f;; choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>gui/models/server_row</name>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Settings of {name}</source>
        <translation>Paramètres de {name}</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
</context>
<context>
    <name>gui/models/server_words</name>
    <message>
        <source>Answers, and offers no models.</source>
        <translation>Répond, et ne propose aucun modèle.</translation>
    </message>
    <message numerus="yes">
        <source>Answers, and offers {count} models.</source>
        <extracomment>The plural of: Answers, and offers {count} model.</extracomment>
        <translation>
            <numerusform>Répond, et propose {count} modèle.</numerusform>
            <numerusform>Répond, et propose {count} modèles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Callers use the names that the server gives its models. A prefix tells them from those of others.</source>
        <translation>Les clients emploient les noms que le serveur donne à ses modèles. Un préfixe les distingue de ceux des autres serveurs.</translation>
    </message>
    <message>
        <source>Callers write {prefix}llama3 where the server says llama3.</source>
        <translation>Les clients écrivent {prefix}llama3 là où le serveur dit llama3.</translation>
    </message>
    <message>
        <source>Declared; the worker asks it once it is restarted.</source>
        <translation>Déclaré&#x202f;; le worker l’interrogera après son redémarrage.</translation>
    </message>
    <message>
        <source>Does not run at its usual address; looked for again now and then.</source>
        <translation>Ne tourne pas à son adresse habituelle&#x202f;; nouvelle recherche de temps en temps.</translation>
    </message>
    <message>
        <source>Fails. {reason}</source>
        <translation>En échec. {reason}</translation>
    </message>
    <message>
        <source>Its address and its key are forgotten here. The server and its models stay as they are.</source>
        <translation>Son adresse et sa clé sont oubliées ici. Le serveur et ses modèles restent tels quels.</translation>
    </message>
    <message>
        <source>No longer declared; the worker asks it until it is restarted.</source>
        <translation>N’est plus déclaré&#x202f;; le worker l’interroge jusqu’à son redémarrage.</translation>
    </message>
    <message>
        <source>Not asked while the worker does not run.</source>
        <translation>Pas interrogé tant que le worker est arrêté.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Pas encore interrogé.</translation>
    </message>
    <message>
        <source>Resting until {time}. {reason}</source>
        <translation>Au repos jusqu’à {time}. {reason}</translation>
    </message>
    <message>
        <source>key in deployment.yaml</source>
        <translation>clé dans deployment.yaml</translation>
    </message>
    <message>
        <source>key in the environment</source>
        <translation>clé dans l’environnement</translation>
    </message>
    <message>
        <source>key in the system keyring</source>
        <translation>clé dans le trousseau système</translation>
    </message>
    <message>
        <source>key unknown: the system keyring does not answer</source>
        <translation>clé inconnue&#xa0;: le trousseau système ne répond pas</translation>
    </message>
    <message>
        <source>no models</source>
        <translation>aucun modèle</translation>
    </message>
    <message>
        <source>prefix {prefix}</source>
        <translation>préfixe {prefix}</translation>
    </message>
    <message numerus="yes">
        <source>{count} models</source>
        <extracomment>The plural of: {count} model</extracomment>
        <translation>
            <numerusform>{count} modèle</numerusform>
            <numerusform>{count} modèles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui/models/servers_section</name>
    <message>
        <source>Add ser&amp;ver…</source>
        <translation>Ajouter un ser&amp;veur…</translation>
    </message>
    <message>
        <source>Any server that speaks the OpenAI API</source>
        <translation>Tout serveur qui parle l’API OpenAI</translation>
    </message>
    <message>
        <source>Model servers</source>
        <translation>Serveurs de modèles</translation>
    </message>
</context>
<context>
    <name>gui/models/wish_words</name>
    <message>
        <source>&amp;Hugging Face: a GGUF file into the models folder</source>
        <translation>&amp;Hugging Face&#xa0;: un fichier GGUF vers le dossier des modèles</translation>
    </message>
    <message>
        <source>&amp;Ollama: a model of its library</source>
        <translation>&amp;Ollama&#xa0;: un modèle de sa bibliothèque</translation>
    </message>
    <message>
        <source>A repository, or the address of its page. org/name:Q4_K_M and org/name/file.gguf name one file.</source>
        <translation>Un dépôt, ou l’adresse de sa page. org/name:Q4_K_M et org/name/file.gguf désignent un seul fichier.</translation>
    </message>
    <message>
        <source>Its name, as on ollama.com. Ollama has to run.</source>
        <translation>Son nom, comme sur ollama.com. Ollama doit être lancé.</translation>
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
        <translation>Pages</translation>
    </message>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>{page} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>{page}, unsaved changes</source>
        <translation>{page}, modifications non enregistrées</translation>
    </message>
</context>
<context>
    <name>gui/notifier</name>
    <message>
        <source>That did not work</source>
        <translation>L’opération a échoué</translation>
    </message>
</context>
<context>
    <name>gui/pages/about</name>
    <message>
        <source>Configuration: {folder}</source>
        <translation>Configuration&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Copy for a &amp;bug report</source>
        <translation>Copier pour un rapport de &amp;bogue</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Licence&#xa0;: {licence}</translation>
    </message>
    <message>
        <source>Logs: {folder}</source>
        <translation>Journaux&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Models: {folder}</source>
        <translation>Modèles&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>One authenticated address in front of the models of this machine.</source>
        <translation>Une seule adresse authentifiée devant les modèles de cette machine.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>Ouvrir &amp;le dossier</translation>
    </message>
    <message>
        <source>Open fold&amp;er</source>
        <translation>Ouvrir le do&amp;ssier</translation>
    </message>
    <message>
        <source>Parts of this application and their licences</source>
        <translation>Composants de cette application et leurs licences</translation>
    </message>
    <message>
        <source>Sho&amp;w the first steps</source>
        <translation>Afficher les &amp;premiers pas</translation>
    </message>
    <message>
        <source>The doctor is looking…</source>
        <translation>Diagnostic en cours…</translation>
    </message>
    <message>
        <source>The report is on the clipboard; read it before you publish it.</source>
        <translation>Le rapport est dans le presse-papiers&#x202f;; relisez-le avant de le publier.</translation>
    </message>
    <message>
        <source>This copy does not say of which parts it is made.</source>
        <translation>Cette copie n’indique pas de quels composants elle est faite.</translation>
    </message>
    <message>
        <source>What a newcomer is asked</source>
        <translation>Ce qui est demandé à la première utilisation</translation>
    </message>
    <message>
        <source>What the doctor finds on this machine, without secrets</source>
        <translation>Ce que le diagnostic trouve sur cette machine, sans les secrets</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>voir ses propres fichiers</translation>
    </message>
    <message>
        <source>{name} {version}: {licence}</source>
        <translation>{name} {version}&#xa0;: {licence}</translation>
    </message>
</context>
<context>
    <name>gui/pages/authentication</name>
    <message>
        <source>Asking Supabase…</source>
        <translation>Interrogation de Supabase…</translation>
    </message>
</context>
<context>
    <name>gui/pages/logs</name>
    <message>
        <source>Copy l&amp;ines</source>
        <translation>Copier les &amp;lignes</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>Contin&amp;uer</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Lets nothing move (Space)</source>
        <translation>Fige l’affichage (Espace)</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>Aucune ligne ne correspond.</translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Paused: new lines are shown when you continue.</source>
        <translation>En pause&#xa0;: les nouvelles lignes s’affichent quand vous continuez.</translation>
    </message>
    <message>
        <source>Sho&amp;w all lines</source>
        <translation>Tout aff&amp;icher</translation>
    </message>
    <message>
        <source>Shows the newest lines as they come (Ctrl+End)</source>
        <translation>Affiche les nouvelles lignes à mesure qu’elles arrivent (Ctrl+Fin)</translation>
    </message>
    <message>
        <source>The chosen lines, or all that are shown (Ctrl+C)</source>
        <translation>Les lignes choisies, ou toutes celles affichées (Ctrl+C)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Aller à la &amp;fin</translation>
    </message>
    <message>
        <source>Where the log files are</source>
        <translation>Où se trouvent les fichiers journaux</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines</source>
        <extracomment>The plural of: {count} line</extracomment>
        <translation>
            <numerusform>{count} ligne</numerusform>
            <numerusform>{count} lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are on the clipboard.</source>
        <extracomment>The plural of: {count} line is on the clipboard.</extracomment>
        <translation>
            <numerusform>{count} ligne est dans le presse-papiers.</numerusform>
            <numerusform>{count} lignes sont dans le presse-papiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} new lines below</source>
        <extracomment>The plural of: {count} new line below</extracomment>
        <translation>
            <numerusform>{count} nouvelle ligne plus bas</numerusform>
            <numerusform>{count} nouvelles lignes plus bas</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} lines</source>
        <translation>{count} lignes sur {all}</translation>
    </message>
</context>
<context>
    <name>gui/pages/model_settings</name>
    <message>
        <source>Models are looked for in {folder}</source>
        <translation>Les modèles sont cherchés dans {folder}</translation>
    </message>
</context>
<context>
    <name>gui/pages/models</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Supprimer {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Folder, memory and model servers</source>
        <translation>Dossier, mémoire et serveurs de modèles</translation>
    </message>
    <message>
        <source>Model sett&amp;ings…</source>
        <translation>Paramètres des &amp;modèles…</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Retirer {name}&#x202f;?</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} a été supprimé.</translation>
    </message>
</context>
<context>
    <name>gui/pages/models_book</name>
    <message>
        <source>&amp;Back to the models</source>
        <translation>Retour aux &amp;modèles</translation>
    </message>
    <message>
        <source>Model settings</source>
        <translation>Paramètres des modèles</translation>
    </message>
</context>
<context>
    <name>gui/pages/overview</name>
    <message>
        <source>Address:</source>
        <translation>Adresse&#xa0;:</translation>
    </message>
    <message>
        <source>Answers under way:</source>
        <translation>Appels en cours&#xa0;:</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>Copier l’a&amp;dresse</translation>
    </message>
    <message>
        <source>Models in memory:</source>
        <translation>Modèles en mémoire&#xa0;:</translation>
    </message>
    <message>
        <source>Recent problems</source>
        <translation>Problèmes récents</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>L’adresse est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Uptime:</source>
        <translation>Activité&#xa0;:</translation>
    </message>
    <message>
        <source>Use of the machine:</source>
        <translation>Ressources&#xa0;:</translation>
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
        <translation>Corri&amp;ger</translation>
    </message>
    <message>
        <source>Copy as {language}</source>
        <translation>Copier pour {language}</translation>
    </message>
    <message>
        <source>File permissions:</source>
        <translation>Droits du fichier&#xa0;:</translation>
    </message>
    <message>
        <source>Last rotation:</source>
        <translation>Dernier renouvellement&#xa0;:</translation>
    </message>
    <message>
        <source>Lets nobody but you read the file</source>
        <translation>Ne laisse personne d’autre que vous lire le fichier</translation>
    </message>
    <message>
        <source>Lists the models, with the whole token in it</source>
        <translation>Liste les modèles&#x202f;; contient le jeton entier</translation>
    </message>
    <message>
        <source>Nobody but you can read the file now.</source>
        <translation>Désormais, personne d’autre que vous ne peut lire le fichier.</translation>
    </message>
    <message>
        <source>Origin:</source>
        <translation>Origine&#xa0;:</translation>
    </message>
    <message>
        <source>The example is on the clipboard, with the whole token in it.</source>
        <translation>L’exemple est dans le presse-papiers, avec le jeton entier.</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Il n’y en a pas</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utilisation</translation>
    </message>
</context>
<context>
    <name>gui/pages/try_it</name>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modèle&#xa0;:</translation>
    </message>
    <message>
        <source>Cop&amp;y answer</source>
        <translation>Copier &amp;la réponse</translation>
    </message>
    <message>
        <source>Enter does the same</source>
        <translation>La touche Entrée a le même effet</translation>
    </message>
    <message>
        <source>Escape does the same</source>
        <translation>La touche Échap a le même effet</translation>
    </message>
    <message>
        <source>Forgets what was said</source>
        <translation>Oublie ce qui a été dit</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>En&amp;voyer</translation>
    </message>
    <message>
        <source>Stop a&amp;nswer</source>
        <translation>I&amp;nterrompre</translation>
    </message>
    <message>
        <source>The answer is on the clipboard.</source>
        <translation>La réponse est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The call is on the clipboard, with the whole token in it.</source>
        <translation>L’appel est dans le presse-papiers, avec le jeton entier.</translation>
    </message>
</context>
<context>
    <name>gui/settings_form</name>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Shows again what is saved</source>
        <translation>Affiche de nouveau ce qui est enregistré</translation>
    </message>
</context>
<context>
    <name>gui/token_words</name>
    <message>
        <source>Callers send this token with every request.</source>
        <translation>Les clients envoient ce jeton avec chaque requête.</translation>
    </message>
    <message>
        <source>Callers send this token, or that of their Supabase login, with every request.</source>
        <translation>Les clients envoient ce jeton, ou celui de leur connexion Supabase, avec chaque requête.</translation>
    </message>
    <message>
        <source>Generated by this program and held in memory</source>
        <translation>Généré par ce programme et gardé en mémoire</translation>
    </message>
    <message>
        <source>Generated by this program and stored in {file}</source>
        <translation>Généré par ce programme et enregistré dans {file}</translation>
    </message>
    <message>
        <source>Held in memory, and ends with this program: {file} is gone</source>
        <translation>Gardé en mémoire et perdu à la fermeture de ce programme&#xa0;: {file} a disparu</translation>
    </message>
    <message>
        <source>Nobody needs this token now: callers are let in without one. See Authentication.</source>
        <translation>Personne n’a besoin de ce jeton pour l’instant&#xa0;: les clients sont admis sans jeton. Voir Authentification.</translation>
    </message>
    <message>
        <source>None on record</source>
        <translation>Aucun connu</translation>
    </message>
    <message>
        <source>Stored in {file}</source>
        <translation>Enregistré dans {file}</translation>
    </message>
    <message>
        <source>The environment variable WORKER_AUTH_TOKEN</source>
        <translation>La variable d’environnement WORKER_AUTH_TOKEN</translation>
    </message>
    <message>
        <source>The token was rotated; the old one no longer works.</source>
        <translation>Le jeton a été renouvelé&#x202f;; l’ancien ne fonctionne plus.</translation>
    </message>
    <message>
        <source>The token was rotated; the old one works for {period} more.</source>
        <translation>Le jeton a été renouvelé&#x202f;; l’ancien fonctionne encore pendant {period}.</translation>
    </message>
    <message>
        <source>There is no file</source>
        <translation>Il n’y a pas de fichier</translation>
    </message>
    <message>
        <source>{letters} ({mode}), others too</source>
        <translation>{letters} ({mode}), ouvert à d’autres</translation>
    </message>
    <message>
        <source>{letters} ({mode}), you alone</source>
        <translation>{letters} ({mode}), vous uniquement</translation>
    </message>
</context>
<context>
    <name>gui/try_it/call_buttons</name>
    <message>
        <source>The same from a program:</source>
        <translation>La même chose depuis un programme&#xa0;:</translation>
    </message>
    <message>
        <source>The whole token is in it, so that it works as it is</source>
        <translation>Le jeton entier y figure, pour que l’exemple marche tel quel</translation>
    </message>
</context>
<context>
    <name>gui/try_it/dialogue</name>
    <message>
        <source>(no answer)</source>
        <translation>(pas de réponse)</translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation>Le modèle réfléchit…</translation>
    </message>
    <message>
        <source>Waiting for the first token…</source>
        <translation>En attente du premier token…</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>gui/try_it/help_line</name>
    <message>
        <source>Open M&amp;odels</source>
        <translation>&amp;Ouvrir les modèles</translation>
    </message>
    <message>
        <source>Start the &amp;worker</source>
        <translation>Démarrer le &amp;worker</translation>
    </message>
</context>
<context>
    <name>gui/try_it/model_choice</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
</context>
<context>
    <name>gui/try_it/question_box</name>
    <message>
        <source>Ask something. Enter sends it, Shift+Enter begins a new line.</source>
        <translation>Posez une question. Entrée l’envoie, Maj+Entrée commence une nouvelle ligne.</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
</context>
<context>
    <name>gui/try_it/transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>What you and the model say appears here. Nothing of it is stored.</source>
        <translation>Vos messages et ceux du modèle s’affichent ici. Rien n’en est conservé.</translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_plot</name>
    <message>
        <source>Requests of the last minutes</source>
        <translation>Requêtes des dernières minutes</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>{count} in {seconds} s</source>
        <translation>{count} en {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>il y a {minutes}&#xa0;min</translation>
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
        <translation>Affiché quand le worker est en service.</translation>
    </message>
</context>
<context>
    <name>gui/widgets/close_answer</name>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Forgets the remembered answer</source>
        <translation>Oublie la réponse retenue</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window leaves the worker running.</source>
        <translation>Sans icône de notification, fermer la fenêtre laisse le worker en service.</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window stops the worker.</source>
        <translation>Sans icône de notification, fermer la fenêtre arrête le worker.</translation>
    </message>
</context>
<context>
    <name>gui/widgets/connection_test</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Tester la &amp;connexion</translation>
    </message>
    <message>
        <source>With what stands here, saved or not</source>
        <translation>Avec ce qui figure ici, enregistré ou non</translation>
    </message>
</context>
<context>
    <name>gui/widgets/folder_line</name>
    <message>
        <source>Creates it first where it is missing</source>
        <translation>Le crée d’abord s’il manque</translation>
    </message>
</context>
<context>
    <name>gui/widgets/login_switch</name>
    <message>
        <source>Start at &amp;login</source>
        <translation>Lancer à l’&amp;ouverture de session</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Lancer à l’ouverture de session</translation>
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
        <translation>Avertissement</translation>
    </message>
</context>
<context>
    <name>gui/widgets/output_box</name>
    <message>
        <source>Last lines of the worker</source>
        <translation>Dernières lignes du worker</translation>
    </message>
</context>
<context>
    <name>gui/widgets/plot_legend</name>
    <message>
        <source>answered</source>
        <translation>répondues</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusées</translation>
    </message>
</context>
<context>
    <name>gui/widgets/port_line</name>
    <message>
        <source>&amp;Use {port}</source>
        <translation>&amp;Utiliser {port}</translation>
    </message>
</context>
<context>
    <name>gui/widgets/problem_row</name>
    <message>
        <source>Show logs</source>
        <translation>Afficher les journaux</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Afficher les modèles</translation>
    </message>
    <message>
        <source>Who was refused</source>
        <translation>Accès refusés</translation>
    </message>
    <message>
        <source>{label}: {problem}</source>
        <translation>{label}&#xa0;: {problem}</translation>
    </message>
</context>
<context>
    <name>gui/widgets/question</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>gui/widgets/remedy_button</name>
    <message>
        <source>&amp;Quit the tray</source>
        <translation>&amp;Quitter l’application</translation>
    </message>
    <message>
        <source>Open the settin&amp;g</source>
        <translation>Ouvrir le p&amp;aramètre</translation>
    </message>
    <message>
        <source>Takes a free one and starts the worker there</source>
        <translation>Prend un port libre et y démarre le worker</translation>
    </message>
    <message>
        <source>Then start it again</source>
        <translation>Puis relancez-la</translation>
    </message>
    <message>
        <source>Use anot&amp;her port</source>
        <translation>C&amp;hanger de port</translation>
    </message>
    <message>
        <source>Which the worker has refused</source>
        <translation>Celui que le worker a refusé</translation>
    </message>
</context>
<context>
    <name>gui/widgets/restart_offer</name>
    <message>
        <source>Callers wait for a moment; answers under way are finished</source>
        <translation>Les clients attendent un instant&#x202f;; les réponses en cours sont menées à terme</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Redémarrer maintenant</translation>
    </message>
    <message>
        <source>Saved, and in force after a restart of the worker.</source>
        <translation>Enregistré&#x202f;; prendra effet au redémarrage du worker.</translation>
    </message>
    <message>
        <source>Stores what the running worker has again: {settings}</source>
        <translation>Enregistre de nouveau les valeurs du worker en service&#xa0;: {settings}</translation>
    </message>
    <message>
        <source>The worker still runs with the old settings, as it cannot start with the new ones.</source>
        <translation>Le worker tourne encore avec les anciens paramètres, car il ne peut pas démarrer avec les nouveaux.</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Annuler les modifications</translation>
    </message>
</context>
<context>
    <name>gui/widgets/reveal_button</name>
    <message>
        <source>Re&amp;veal</source>
        <translation>A&amp;fficher</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Shows the token for {seconds} seconds, or while you hold it down</source>
        <translation>Affiche le jeton pendant {seconds} secondes, ou tant que vous maintenez le bouton</translation>
    </message>
</context>
<context>
    <name>gui/widgets/rotate_dialog</name>
    <message>
        <source>&amp;Rotate</source>
        <translation>&amp;Renouveler</translation>
    </message>
    <message>
        <source>After &amp;24 hours</source>
        <translation>Après &amp;24 heures</translation>
    </message>
    <message>
        <source>After &amp;5 minutes</source>
        <translation>Après &amp;5 minutes</translation>
    </message>
    <message>
        <source>After 1 &amp;hour</source>
        <translation>Après 1 &amp;heure</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>&amp;Immédiatement</translation>
    </message>
    <message>
        <source>Both tokens work for {period}, so that callers can change over; then the old one stops and cannot be brought back. Whoever has the old one gets in for {period} more.</source>
        <translation>Les deux jetons fonctionnent pendant {period}, le temps que les clients changent&#x202f;; ensuite, l’ancien cesse de fonctionner, sans retour possible. Quiconque possède l’ancien garde l’accès pendant {period}.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Renouveler</translation>
    </message>
    <message>
        <source>Rotate the token</source>
        <translation>Renouveler le jeton</translation>
    </message>
    <message>
        <source>Rotate the token?</source>
        <translation>Renouveler le jeton&#x202f;?</translation>
    </message>
    <message>
        <source>The old token stops working at once and cannot be brought back; so does every earlier one, and what they have opened is closed. Everyone needs the new one. Choose this if somebody may have the old one who should not.</source>
        <translation>L’ancien jeton cesse de fonctionner immédiatement, sans retour possible&#x202f;; de même tous les précédents, et ce qu’ils ont ouvert est fermé. Tout le monde a besoin du nouveau. À choisir si l’ancien est peut-être tombé entre de mauvaises mains.</translation>
    </message>
    <message>
        <source>The old token stops working:</source>
        <translation>L’ancien jeton cesse de fonctionner&#xa0;:</translation>
    </message>
    <message>
        <source>The old token stops working: {when}</source>
        <translation>L’ancien jeton cesse de fonctionner&#xa0;: {when}</translation>
    </message>
</context>
<context>
    <name>log_views</name>
    <message>
        <source>All lines</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs uniquement</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation>Informations et au-delà</translation>
    </message>
    <message>
        <source>Nobody was refused yet. Callers without a valid token appear here, with their address and what they asked for.</source>
        <translation>Personne n’a encore été refusé. Les clients sans jeton valable apparaissent ici, avec leur adresse et ce qu’ils demandaient.</translation>
    </message>
    <message>
        <source>The tray has written nothing yet. What it does with the worker appears here.</source>
        <translation>L’application n’a encore rien écrit. Ce qu’elle fait du worker apparaît ici.</translation>
    </message>
    <message>
        <source>The worker has written nothing yet. What it says appears here as it comes.</source>
        <translation>Le worker n’a encore rien écrit. Ce qu’il dit apparaît ici au fur et à mesure.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Avertissements et au-delà</translation>
    </message>
</context>
<context>
    <name>logfiles/tail</name>
    <message>
        <source>The log cannot be read: {problem}.</source>
        <translation>Impossible de lire le journal&#xa0;: {problem}.</translation>
    </message>
</context>
<context>
    <name>login/desktop_entry</name>
    <message>
        <source>its path contains a character that cannot be printed</source>
        <translation>son chemin contient un caractère non imprimable</translation>
    </message>
    <message>
        <source>its path contains “=”</source>
        <translation>son chemin contient «&#x202f;=&#x202f;»</translation>
    </message>
</context>
<context>
    <name>login/entry</name>
    <message>
        <source>Nothing was changed. {reason}</source>
        <translation>Rien n’a été modifié. {reason}</translation>
    </message>
</context>
<context>
    <name>login/macos</name>
    <message>
        <source>System Settings under General, Login Items</source>
        <translation>Réglages Système, sous Général, Ouverture</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>Impossible de lire {file}&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>Impossible de supprimer {file}&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>Impossible d’écrire {file}&#xa0;: {why}.</translation>
    </message>
</context>
<context>
    <name>login/windows</name>
    <message>
        <source>Task Manager under Startup apps</source>
        <translation>le Gestionnaire des tâches, sous Applications de démarrage</translation>
    </message>
    <message>
        <source>The registry of Windows does not answer: {why}.</source>
        <translation>Le registre de Windows ne répond pas&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{program} cannot start at login: Windows takes commands of {longest} characters at most. Install it in a folder with a shorter path.</source>
        <translation>{program} ne peut pas se lancer à l’ouverture de session&#xa0;: Windows limite les commandes à {longest} caractères. Installez-le dans un dossier au chemin plus court.</translation>
    </message>
</context>
<context>
    <name>login/words</name>
    <message>
        <source>Another copy starts at login</source>
        <translation>Une autre copie se lance à l’ouverture de session</translation>
    </message>
    <message>
        <source>Does not start at login</source>
        <translation>Ne se lance pas à l’ouverture de session</translation>
    </message>
    <message>
        <source>Kept from starting at login</source>
        <translation>Lancement à l’ouverture de session bloqué</translation>
    </message>
    <message>
        <source>Something else starts at login</source>
        <translation>Autre chose se lance à l’ouverture de session</translation>
    </message>
    <message>
        <source>Starts at login</source>
        <translation>Se lance à l’ouverture de session</translation>
    </message>
    <message>
        <source>The entry is there, but the desktop&apos;s own settings have turned it off in {place}. Turn it on again here.</source>
        <translation>L’entrée existe, mais les réglages du bureau l’ont désactivée dans {place}. Réactivez-la ici.</translation>
    </message>
    <message>
        <source>The entry is there, but the system does not start it. Allow it in {where}.</source>
        <translation>L’entrée existe, mais le système ne la lance pas. Autorisez-la dans {where}.</translation>
    </message>
    <message>
        <source>The entry starts “{command}”. Turn it on to have this copy started instead, or off to remove it.</source>
        <translation>L’entrée lance «&#x202f;{command}&#x202f;». Activez-la pour lancer cette copie à la place, ou désactivez-la pour la supprimer.</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts nothing. Remove it there if you want this switch to decide.</source>
        <translation>{place} n’a pas été écrit par cette application et reste tel quel&#x202f;; rien n’est lancé. Supprimez l’entrée à cet endroit si vous voulez que ce choix décide.</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts “{command}”. Remove it there if you want this switch to decide.</source>
        <translation>{place} n’a pas été écrit par cette application et reste tel quel&#x202f;; «&#x202f;{command}&#x202f;» est lancé. Supprimez l’entrée à cet endroit si vous voulez que ce choix décide.</translation>
    </message>
</context>
<context>
    <name>login/xdg</name>
    <message>
        <source>{program} cannot start at login, because {why}.</source>
        <translation>{program} ne peut pas se lancer à l’ouverture de session, car {why}.</translation>
    </message>
</context>
<context>
    <name>model_server_texts</name>
    <message>
        <source>There is a model server {name} already; replace it, or choose another name.</source>
        <translation>Il existe déjà un serveur de modèles {name}&#x202f;; remplacez-le, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no model server {name!r}. There is {names}.</source>
        <translation>Il n’existe pas de serveur de modèles {name!r}. Serveurs déclarés&#xa0;: {names}.</translation>
    </message>
</context>
<context>
    <name>notices/words</name>
    <message>
        <source>A download failed</source>
        <translation>Un téléchargement a échoué</translation>
    </message>
    <message>
        <source>A model was downloaded</source>
        <translation>Un modèle a été téléchargé</translation>
    </message>
    <message>
        <source>Another program has replaced the token in the configuration file. Give callers the new one.</source>
        <translation>Un autre programme a remplacé le jeton dans le fichier de configuration. Donnez le nouveau aux clients.</translation>
    </message>
    <message>
        <source>Callers find it at {address} from now on.</source>
        <translation>Les clients le trouvent désormais à l’adresse {address}.</translation>
    </message>
    <message>
        <source>Copy new header</source>
        <translation>Copier le nouvel en-tête</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Logging has stopped</source>
        <translation>Le journal est interrompu</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>Ouvrir la fenêtre</translation>
    </message>
    <message>
        <source>Others can read the token</source>
        <translation>D’autres peuvent lire le jeton</translation>
    </message>
    <message>
        <source>Others could read the token</source>
        <translation>D’autres ont pu lire le jeton</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Rotate token</source>
        <translation>Renouveler le jeton</translation>
    </message>
    <message>
        <source>The old token no longer works and cannot be brought back. Give callers the new one.</source>
        <translation>L’ancien jeton ne fonctionne plus, sans retour possible. Donnez le nouveau aux clients.</translation>
    </message>
    <message>
        <source>The old token works for 1 hour more. Give callers the new one.</source>
        <translation>L’ancien jeton fonctionne encore 1 heure. Donnez le nouveau aux clients.</translation>
    </message>
    <message>
        <source>The old token works for 24 hours more. Give callers the new one.</source>
        <translation>L’ancien jeton fonctionne encore 24 heures. Donnez le nouveau aux clients.</translation>
    </message>
    <message>
        <source>The old token works for 5 minutes more. Give callers the new one.</source>
        <translation>L’ancien jeton fonctionne encore 5 minutes. Donnez le nouveau aux clients.</translation>
    </message>
    <message>
        <source>The worker has another port</source>
        <translation>Le worker a changé de port</translation>
    </message>
    <message>
        <source>Token rotated</source>
        <translation>Jeton renouvelé</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>Changer de port</translation>
    </message>
    <message>
        <source>{file} had the permissions {mode}. It is closed again; rotate the token if somebody may have read it.</source>
        <translation>{file} avait les droits {mode}. Le fichier est de nouveau protégé&#x202f;; renouvelez le jeton si quelqu’un a pu le lire.</translation>
    </message>
    <message>
        <source>{file} has the permissions {mode}. Close it to others, or move it to a disk that knows permissions.</source>
        <translation>{file} a les droits {mode}. Interdisez-en la lecture aux autres, ou déplacez-le sur un disque qui gère les droits.</translation>
    </message>
    <message>
        <source>{name} is there.</source>
        <translation>{name} est prêt.</translation>
    </message>
    <message>
        <source>{name} is there. Call it {model}.</source>
        <translation>{name} est prêt. Nom à utiliser&#xa0;: {model}.</translation>
    </message>
    <message>
        <source>{name} is there. It has several names: {models}.</source>
        <translation>{name} est prêt. Il a plusieurs noms&#xa0;: {models}.</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}&#xa0;: {error}</translation>
    </message>
    <message>
        <source>{problem} All else goes on, and so does the log once it can.</source>
        <translation>{problem} Tout le reste continue, et le journal reprendra dès que possible.</translation>
    </message>
</context>
<context>
    <name>notices/worker</name>
    <message>
        <source>The worker does not run</source>
        <translation>Le worker est arrêté</translation>
    </message>
    <message>
        <source>The worker ended unexpectedly</source>
        <translation>Le worker s’est arrêté de façon inattendue</translation>
    </message>
    <message>
        <source>The worker no longer answered</source>
        <translation>Le worker ne répondait plus</translation>
    </message>
    <message>
        <source>The worker was not restarted</source>
        <translation>Le worker n’a pas été redémarré</translation>
    </message>
    <message>
        <source>The worker&apos;s port is taken</source>
        <translation>Le port du worker est occupé</translation>
    </message>
</context>
<context>
    <name>overview_problems</name>
    <message>
        <source>Just now: {reason}.</source>
        <translation>À l’instant&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The last one {seconds} s ago: {reason}.</source>
        <translation>La dernière il y a {seconds}&#xa0;s&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The model server {name} fails</source>
        <translation>Le serveur de modèles {name} est en échec</translation>
    </message>
    <message>
        <source>The model server {name} rests</source>
        <translation>Le serveur de modèles {name} est au repos</translation>
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
        <translation>Aucun depuis le lancement de l’application.</translation>
    </message>
    <message>
        <source>None; a model is loaded by its first request.</source>
        <translation>Aucun&#x202f;; un modèle est chargé à sa première requête.</translation>
    </message>
    <message>
        <source>Running for {duration}</source>
        <translation>En service depuis {duration}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <extracomment>The plural of: {count} day</extracomment>
        <translation>
            <numerusform>{count} jour</numerusform>
            <numerusform>{count} jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours</source>
        <extracomment>The plural of: {count} hour</extracomment>
        <translation>
            <numerusform>{count} heure</numerusform>
            <numerusform>{count} heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <extracomment>The plural of: {count} minute</extracomment>
        <translation>
            <numerusform>{count} minute</numerusform>
            <numerusform>{count} minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>{larger} {smaller}</source>
        <translation>{larger} et {smaller}</translation>
    </message>
</context>
<context>
    <name>port_view</name>
    <message>
        <source>Port {port} is free.</source>
        <translation>Le port {port} est libre.</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program.</source>
        <translation>Le port {port} est occupé par un autre programme.</translation>
    </message>
    <message>
        <source>Port {port} is taken by {program}.</source>
        <translation>Le port {port} est occupé par {program}.</translation>
    </message>
    <message>
        <source>The worker itself listens on port {port} now.</source>
        <translation>Le worker lui-même écoute actuellement sur le port {port}.</translation>
    </message>
</context>
<context>
    <name>presenter</name>
    <message>
        <source>Callers need a Supabase login or the token</source>
        <translation>Une connexion Supabase ou le jeton est nécessaire aux clients</translation>
    </message>
    <message>
        <source>Callers need a Supabase login or the token; other machines can reach the worker</source>
        <translation>Une connexion Supabase ou le jeton est nécessaire aux clients&#x202f;; d’autres machines peuvent joindre le worker</translation>
    </message>
    <message>
        <source>Callers need the token</source>
        <translation>Le jeton est nécessaire aux clients</translation>
    </message>
    <message>
        <source>Callers need the token; other machines can reach the worker</source>
        <translation>Le jeton est nécessaire aux clients&#x202f;; d’autres machines peuvent joindre le worker</translation>
    </message>
    <message>
        <source>Copy Bearer header</source>
        <translation>Copier l’en-tête Bearer</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Copier le jeton</translation>
    </message>
    <message>
        <source>Ended unexpectedly; starting again</source>
        <translation>Arrêt inattendu&#x202f;; nouveau démarrage</translation>
    </message>
    <message>
        <source>Everyone on the network may call</source>
        <translation>Tout le réseau peut appeler</translation>
    </message>
    <message>
        <source>Everyone on this machine may call</source>
        <translation>Toute cette machine peut appeler</translation>
    </message>
    <message>
        <source>Memory {memory} MB, in {processes} processes; CPU {cpu} %</source>
        <translation>Mémoire {memory}&#xa0;Mo, en {processes} processus&#x202f;; CPU {cpu}&#x202f;%</translation>
    </message>
    <message>
        <source>Memory {memory} MB; CPU {cpu} %</source>
        <translation>Mémoire {memory}&#xa0;Mo&#x202f;; CPU {cpu}&#x202f;%</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Ouvrir le dossier des journaux</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Quit and stop the worker</source>
        <translation>Quitter et arrêter le worker</translation>
    </message>
    <message>
        <source>Restart (settings changed)</source>
        <translation>Redémarrer (paramètres modifiés)</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>Redémarrage…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Running at {address}</source>
        <translation>En service sur {address}</translation>
    </message>
    <message>
        <source>Running at {address}, started elsewhere</source>
        <translation>En service sur {address}, démarré ailleurs</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>{application}: {state}
{detail}</source>
        <translation>{application}&#xa0;: {state}
{detail}</translation>
    </message>
    <message>
        <source>{reason} End it where it was started.</source>
        <translation>{reason} Arrêtez-le là où il a été démarré.</translation>
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
        <translation>{received} sur {total}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{share} of {total}</source>
        <translation>{share} de {total}</translation>
    </message>
    <message>
        <source>{size} B</source>
        <translation>{size}&#xa0;o</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size}&#xa0;Go</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size}&#xa0;Mo</translation>
    </message>
    <message>
        <source>{size} TB</source>
        <translation>{size}&#xa0;To</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size}&#xa0;ko</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>running_worker</name>
    <message>
        <source>The worker is not running; start it with `nodetool-tray start`.</source>
        <translation>Le worker est arrêté&#x202f;; démarrez-le avec `nodetool-tray start`.</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Not restarted: {problem}</source>
        <translation>Pas de redémarrage&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>The worker does not run.</source>
        <translation>Le worker est arrêté.</translation>
    </message>
</context>
<context>
    <name>setting_sections</name>
    <message>
        <source>Engine for GGUF files</source>
        <translation>Moteur des fichiers GGUF</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Fichiers journaux</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>This application</source>
        <translation>Cette application</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>D’où viennent les modèles</translation>
    </message>
</context>
<context>
    <name>setting_words</name>
    <message>
        <source>Default ({value})</source>
        <translation>Par défaut ({value})</translation>
    </message>
    <message>
        <source>Fixed by the environment variable {variable}.</source>
        <translation>Imposé par la variable d’environnement {variable}.</translation>
    </message>
    <message>
        <source>{explanation}.</source>
        <translation>{explanation}.</translation>
    </message>
    <message>
        <source>{setting}: it must be {allowed}.</source>
        <translation>{setting}&#xa0;: il faut {allowed}.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Who may call</source>
        <extracomment>Name of AUTH_PROVIDER</extracomment>
        <translation>Qui peut appeler</translation>
    </message>
    <message>
        <source>How callers are authenticated; unset, it is `static`, or `local` with ENV=development on a loopback address</source>
        <extracomment>Explains AUTH_PROVIDER; the full stop is added</extracomment>
        <translation>Comment les clients sont authentifiés&#x202f;; par défaut `static`, ou `local` avec ENV=development sur une adresse de bouclage</translation>
    </message>
    <message>
        <source>The token that callers send; unset, it is read from deployment.yaml, or generated and stored there</source>
        <extracomment>Explains WORKER_AUTH_TOKEN; the full stop is added</extracomment>
        <translation>Le jeton qu’envoient les clients&#x202f;; par défaut, il est lu dans deployment.yaml, ou généré et enregistré dans ce fichier</translation>
    </message>
    <message>
        <source>Supabase URL</source>
        <extracomment>Name of SUPABASE_URL</extracomment>
        <translation>URL Supabase</translation>
    </message>
    <message>
        <source>Address of the Supabase project, such as https://example.supabase.co; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_URL; the full stop is added</extracomment>
        <translation>Adresse du projet Supabase, comme https://example.supabase.co&#x202f;; nécessaire avec `supabase`</translation>
    </message>
    <message>
        <source>Supabase key</source>
        <extracomment>Name of SUPABASE_KEY</extracomment>
        <translation>Clé Supabase</translation>
    </message>
    <message>
        <source>Service-role or publishable key of the Supabase project; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_KEY; the full stop is added</extracomment>
        <translation>Clé service-role ou publishable du projet Supabase&#x202f;; nécessaire avec `supabase`</translation>
    </message>
    <message>
        <source>Administrators</source>
        <extracomment>Name of AUTH_ADMIN_USERS</extracomment>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>Ids of Supabase users who are administrators, besides those whose `app_metadata` says so</source>
        <extracomment>Explains AUTH_ADMIN_USERS; the full stop is added</extracomment>
        <translation>Identifiants des utilisateurs Supabase qui sont administrateurs, en plus de ceux dont `app_metadata` l’indique</translation>
    </message>
    <message>
        <source>Remember callers</source>
        <extracomment>Name of AUTH_CACHE_TTL</extracomment>
        <translation>Mémoriser les clients</translation>
    </message>
    <message>
        <source>Seconds for which a Supabase token that was found valid is not looked at again; 0 looks every time</source>
        <extracomment>Explains AUTH_CACHE_TTL; the full stop is added</extracomment>
        <translation>Secondes pendant lesquelles un jeton Supabase reconnu valable n’est pas revérifié&#x202f;; 0 vérifie à chaque fois</translation>
    </message>
    <message>
        <source>Remembered callers</source>
        <extracomment>Name of AUTH_CACHE_MAX</extracomment>
        <translation>Clients mémorisés</translation>
    </message>
    <message>
        <source>How many Supabase tokens are remembered; the one that was not used for longest leaves first</source>
        <extracomment>Explains AUTH_CACHE_MAX; the full stop is added</extracomment>
        <translation>Nombre de jetons Supabase mémorisés&#x202f;; celui qui n’a pas servi depuis le plus longtemps part le premier</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Name of NODETOOL_HOST</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 and :: mean every network of the machine</source>
        <extracomment>Explains NODETOOL_HOST; the full stop is added</extracomment>
        <translation>Adresse d’écoute&#x202f;; 0.0.0.0 et :: désignent tous les réseaux de la machine</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Name of PORT</extracomment>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port to listen on; 0 lets the system choose</source>
        <extracomment>Explains PORT; the full stop is added</extracomment>
        <translation>Port d’écoute&#x202f;; 0 laisse le système choisir</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <extracomment>Name of NODETOOL_ALLOW_OPEN_NETWORK</extracomment>
        <translation>Ouvert au réseau</translation>
    </message>
    <message>
        <source>Lets `none` and `local` listen on a foreign address: everyone who reaches it may call</source>
        <extracomment>Explains NODETOOL_ALLOW_OPEN_NETWORK; the full stop is added</extracomment>
        <translation>Permet à `none` et `local` d’écouter sur une adresse extérieure&#xa0;: quiconque l’atteint peut appeler</translation>
    </message>
    <message>
        <source>Web pages</source>
        <extracomment>Name of NODETOOL_CORS_ORIGINS</extracomment>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>Origins of web pages that may call from a browser, separated by commas</source>
        <extracomment>Explains NODETOOL_CORS_ORIGINS; the full stop is added</extracomment>
        <translation>Origines des pages web qui peuvent appeler depuis un navigateur, séparées par des virgules</translation>
    </message>
    <message>
        <source>Drain time</source>
        <extracomment>Name of NODETOOL_DRAIN_SECONDS</extracomment>
        <translation>Délai d’arrêt</translation>
    </message>
    <message>
        <source>Seconds that answers under way get when the worker is stopped</source>
        <extracomment>Explains NODETOOL_DRAIN_SECONDS; the full stop is added</extracomment>
        <translation>Secondes laissées aux réponses en cours quand on arrête le worker</translation>
    </message>
    <message>
        <source>Log level</source>
        <extracomment>Name of NODETOOL_LOG_LEVEL</extracomment>
        <translation>Niveau du journal</translation>
    </message>
    <message>
        <source>How much the worker writes to its log</source>
        <extracomment>Explains NODETOOL_LOG_LEVEL; the full stop is added</extracomment>
        <translation>Quantité de détails que le worker écrit dans son journal</translation>
    </message>
    <message>
        <source>Log format</source>
        <extracomment>Name of NODETOOL_LOG_FORMAT</extracomment>
        <translation>Format du journal</translation>
    </message>
    <message>
        <source>Lines of text, or a JSON object on each line</source>
        <extracomment>Explains NODETOOL_LOG_FORMAT; the full stop is added</extracomment>
        <translation>Lignes de texte, ou un objet JSON par ligne</translation>
    </message>
    <message>
        <source>Log file size</source>
        <extracomment>Name of NODETOOL_LOG_FILE_MB</extracomment>
        <translation>Taille des journaux</translation>
    </message>
    <message>
        <source>Mebibytes that a log file of the tray may have before the next is begun; 0 writes none</source>
        <extracomment>Explains NODETOOL_LOG_FILE_MB; the full stop is added</extracomment>
        <translation>Taille maximale, en mébioctets, d’un fichier journal de l’application avant de passer au suivant&#x202f;; 0 n’en écrit aucun</translation>
    </message>
    <message>
        <source>Log files kept</source>
        <extracomment>Name of NODETOOL_LOG_FILE_COUNT</extracomment>
        <translation>Journaux conservés</translation>
    </message>
    <message>
        <source>How many full log files the tray keeps, of the worker&apos;s output and of its own each</source>
        <extracomment>Explains NODETOOL_LOG_FILE_COUNT; the full stop is added</extracomment>
        <translation>Nombre de fichiers journaux pleins que l’application conserve, pour la sortie du worker et pour la sienne</translation>
    </message>
    <message>
        <source>Largest request</source>
        <extracomment>Name of NODETOOL_MAX_BODY_MB</extracomment>
        <translation>Requête maximale</translation>
    </message>
    <message>
        <source>Mebibytes that the body of a request, or a message of a WebSocket, may have</source>
        <extracomment>Explains NODETOOL_MAX_BODY_MB; the full stop is added</extracomment>
        <translation>Taille maximale, en mébioctets, du corps d’une requête ou d’un message WebSocket</translation>
    </message>
    <message>
        <source>Answers at once</source>
        <extracomment>Name of NODETOOL_MAX_STREAMS</extracomment>
        <translation>Réponses simultanées</translation>
    </message>
    <message>
        <source>Answers that one caller may have under way at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_STREAMS; the full stop is added</extracomment>
        <translation>Réponses qu’un même client peut avoir en cours à la fois&#x202f;; 0 ne fixe aucune limite</translation>
    </message>
    <message>
        <source>Connections at once</source>
        <extracomment>Name of NODETOOL_MAX_CONNECTIONS</extracomment>
        <translation>Connexions simultanées</translation>
    </message>
    <message>
        <source>Connections that one address, but this machine&apos;s own, may have open at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_CONNECTIONS; the full stop is added</extracomment>
        <translation>Connexions qu’une même adresse, hormis celles de cette machine, peut avoir ouvertes à la fois&#x202f;; 0 ne fixe aucune limite</translation>
    </message>
    <message>
        <source>Access log</source>
        <extracomment>Name of NODETOOL_ACCESS_LOG</extracomment>
        <translation>Journal des accès</translation>
    </message>
    <message>
        <source>Writes a line about each request to `access.jsonl` in the log folder</source>
        <extracomment>Explains NODETOOL_ACCESS_LOG; the full stop is added</extracomment>
        <translation>Écrit une ligne par requête dans `access.jsonl`, dans le dossier des journaux</translation>
    </message>
    <message>
        <source>Restart above</source>
        <extracomment>Name of NODETOOL_MEMORY_LIMIT_MB</extracomment>
        <translation>Redémarrer au-delà de</translation>
    </message>
    <message>
        <source>Megabytes of memory, GGUF models included, above which the tray restarts the worker as soon as nobody waits for an answer; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MEMORY_LIMIT_MB; the full stop is added</extracomment>
        <translation>Mégaoctets de mémoire, modèles GGUF compris, au-delà desquels l’application redémarre le worker dès que personne n’attend de réponse&#x202f;; 0 ne fixe aucune limite</translation>
    </message>
    <message>
        <source>Models folder</source>
        <extracomment>Name of NODETOOL_MODELS_FOLDER</extracomment>
        <translation>Dossier des modèles</translation>
    </message>
    <message>
        <source>Folder of GGUF files that llama.cpp runs; unset, `nodetool/models` in the user&apos;s data folder</source>
        <extracomment>Explains NODETOOL_MODELS_FOLDER; the full stop is added</extracomment>
        <translation>Dossier des fichiers GGUF que llama.cpp exécute&#x202f;; par défaut, `nodetool/models` dans le dossier de données de l’utilisateur</translation>
    </message>
    <message>
        <source>Ollama</source>
        <extracomment>Name of OLLAMA_API_URL</extracomment>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>Address of an Ollama server, whose models appear while it runs; `off` where none shall be asked</source>
        <extracomment>Explains OLLAMA_API_URL; the full stop is added</extracomment>
        <translation>Adresse d’un serveur Ollama, dont les modèles apparaissent tant qu’il tourne&#x202f;; `off` pour n’en interroger aucun</translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <extracomment>Name of OPENAI_COMPATIBLE_URL</extracomment>
        <translation>Serveur compatible OpenAI</translation>
    </message>
    <message>
        <source>Base address of an OpenAI-compatible server, up to and with /v1</source>
        <extracomment>Explains OPENAI_COMPATIBLE_URL; the full stop is added</extracomment>
        <translation>Adresse de base d’un serveur compatible OpenAI, jusqu’à /v1 inclus</translation>
    </message>
    <message>
        <source>Its key</source>
        <extracomment>Name of OPENAI_COMPATIBLE_KEY</extracomment>
        <translation>Sa clé</translation>
    </message>
    <message>
        <source>Key that the OpenAI-compatible server asks for, if it does</source>
        <extracomment>Explains OPENAI_COMPATIBLE_KEY; the full stop is added</extracomment>
        <translation>Clé que demande le serveur compatible OpenAI, le cas échéant</translation>
    </message>
    <message>
        <source>Start the worker with the application</source>
        <extracomment>Name of NODETOOL_START_WORKER</extracomment>
        <translation>Démarrer le worker avec l’application</translation>
    </message>
    <message>
        <source>Has the tray start the worker when it starts itself; without this it waits until somebody does</source>
        <extracomment>Explains NODETOOL_START_WORKER; the full stop is added</extracomment>
        <translation>L’application démarre le worker à son lancement&#x202f;; sinon, il attend que quelqu’un le fasse</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <extracomment>Name of NODETOOL_CLIPBOARD_SECONDS</extracomment>
        <translation>Vider le presse-papiers</translation>
    </message>
    <message>
        <source>Seconds after which a copied token is taken off the clipboard; 0 leaves it there until the tray ends</source>
        <extracomment>Explains NODETOOL_CLIPBOARD_SECONDS; the full stop is added</extracomment>
        <translation>Secondes après lesquelles un jeton copié est retiré du presse-papiers&#x202f;; 0 l’y laisse jusqu’à la fermeture de l’application</translation>
    </message>
    <message>
        <source>Tell of crashes</source>
        <extracomment>Name of NODETOOL_NOTIFY_CRASH</extracomment>
        <translation>Signaler les plantages</translation>
    </message>
    <message>
        <source>Notifies when the worker ends unexpectedly or hangs</source>
        <extracomment>Explains NODETOOL_NOTIFY_CRASH; the full stop is added</extracomment>
        <translation>Prévient quand le worker s’arrête de façon inattendue ou se bloque</translation>
    </message>
    <message>
        <source>Tell of failures</source>
        <extracomment>Name of NODETOOL_NOTIFY_FAILURE</extracomment>
        <translation>Signaler les échecs</translation>
    </message>
    <message>
        <source>Notifies when the worker does not run until somebody acts, as after a crash loop</source>
        <extracomment>Explains NODETOOL_NOTIFY_FAILURE; the full stop is added</extracomment>
        <translation>Prévient quand le worker reste arrêté jusqu’à une intervention, par exemple après des plantages répétés</translation>
    </message>
    <message>
        <source>Tell of a taken port</source>
        <extracomment>Name of NODETOOL_NOTIFY_PORT</extracomment>
        <translation>Signaler un port occupé</translation>
    </message>
    <message>
        <source>Notifies when another program has the worker&apos;s port</source>
        <extracomment>Explains NODETOOL_NOTIFY_PORT; the full stop is added</extracomment>
        <translation>Prévient quand un autre programme occupe le port du worker</translation>
    </message>
    <message>
        <source>Tell of rotations</source>
        <extracomment>Name of NODETOOL_NOTIFY_ROTATION</extracomment>
        <translation>Signaler les renouvellements</translation>
    </message>
    <message>
        <source>Notifies when the token is replaced, but for a rotation in the window</source>
        <extracomment>Explains NODETOOL_NOTIFY_ROTATION; the full stop is added</extracomment>
        <translation>Prévient quand le jeton est remplacé, sauf depuis la fenêtre</translation>
    </message>
    <message>
        <source>Tell of open files</source>
        <extracomment>Name of NODETOOL_NOTIFY_EXPOSURE</extracomment>
        <translation>Signaler les fichiers exposés</translation>
    </message>
    <message>
        <source>Notifies when others can read the token and the file cannot be closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_EXPOSURE; the full stop is added</extracomment>
        <translation>Prévient quand d’autres peuvent lire le jeton et que le fichier ne peut pas être protégé</translation>
    </message>
    <message>
        <source>Tell of closed files</source>
        <extracomment>Name of NODETOOL_NOTIFY_PERMISSIONS</extracomment>
        <translation>Signaler les fichiers protégés</translation>
    </message>
    <message>
        <source>Notifies when others could read the token until its file was closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_PERMISSIONS; the full stop is added</extracomment>
        <translation>Prévient quand d’autres ont pu lire le jeton avant que son fichier ne soit protégé</translation>
    </message>
    <message>
        <source>Tell of downloads</source>
        <extracomment>Name of NODETOOL_NOTIFY_DOWNLOAD</extracomment>
        <translation>Signaler les téléchargements</translation>
    </message>
    <message>
        <source>Notifies when the download of a model has ended</source>
        <extracomment>Explains NODETOOL_NOTIFY_DOWNLOAD; the full stop is added</extracomment>
        <translation>Prévient quand le téléchargement d’un modèle est terminé</translation>
    </message>
    <message>
        <source>Tell of log trouble</source>
        <extracomment>Name of NODETOOL_NOTIFY_LOG</extracomment>
        <translation>Signaler les pannes du journal</translation>
    </message>
    <message>
        <source>Notifies when the log files cannot be written any more</source>
        <extracomment>Explains NODETOOL_NOTIFY_LOG; the full stop is added</extracomment>
        <translation>Prévient quand les fichiers journaux ne peuvent plus être écrits</translation>
    </message>
    <message>
        <source>Further OpenAI-compatible servers; a prefix stands before the names of a server&apos;s models</source>
        <extracomment>Explains NODETOOL_UPSTREAMS; the full stop is added</extracomment>
        <translation>Autres serveurs compatibles OpenAI&#x202f;; un préfixe précède les noms des modèles d’un serveur</translation>
    </message>
    <message>
        <source>Their keys</source>
        <extracomment>Name of NODETOOL_UPSTREAM_KEYS</extracomment>
        <translation>Leurs clés</translation>
    </message>
    <message>
        <source>Keys that the servers of NODETOOL_UPSTREAMS ask for</source>
        <extracomment>Explains NODETOOL_UPSTREAM_KEYS; the full stop is added</extracomment>
        <translation>Clés que demandent les serveurs de NODETOOL_UPSTREAMS</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <extracomment>Name of HF_ENDPOINT</extracomment>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>Address of the Hugging Face Hub that GGUF files are downloaded from, or of a mirror, which then gets HF_TOKEN</source>
        <extracomment>Explains HF_ENDPOINT; the full stop is added</extracomment>
        <translation>Adresse du Hugging Face Hub d’où les fichiers GGUF sont téléchargés, ou d’un miroir, qui reçoit alors HF_TOKEN</translation>
    </message>
    <message>
        <source>Its token</source>
        <extracomment>Name of HF_TOKEN</extracomment>
        <translation>Son jeton</translation>
    </message>
    <message>
        <source>Access token of the Hugging Face Hub, for repositories that are private or ask for it</source>
        <extracomment>Explains HF_TOKEN; the full stop is added</extracomment>
        <translation>Jeton d’accès du Hugging Face Hub, pour les dépôts privés ou qui en demandent un</translation>
    </message>
    <message>
        <source>Context size</source>
        <extracomment>Name of LLAMA_CONTEXT_SIZE</extracomment>
        <translation>Taille du contexte</translation>
    </message>
    <message>
        <source>Tokens of context that each request to a GGUF model gets</source>
        <extracomment>Explains LLAMA_CONTEXT_SIZE; the full stop is added</extracomment>
        <translation>Tokens de contexte dont dispose chaque requête à un modèle GGUF</translation>
    </message>
    <message>
        <source>Parallel requests</source>
        <extracomment>Name of LLAMA_PARALLEL</extracomment>
        <translation>Requêtes parallèles</translation>
    </message>
    <message>
        <source>Requests that one GGUF model answers at the same time</source>
        <extracomment>Explains LLAMA_PARALLEL; the full stop is added</extracomment>
        <translation>Requêtes auxquelles un modèle GGUF répond en même temps</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>Name of LLAMA_THREADS</extracomment>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that one GGUF model computes with; 0 lets llama.cpp choose</source>
        <extracomment>Explains LLAMA_THREADS; the full stop is added</extracomment>
        <translation>Threads avec lesquels un modèle GGUF calcule&#x202f;; 0 laisse llama.cpp choisir</translation>
    </message>
    <message>
        <source>Memory for models</source>
        <extracomment>Name of LLAMA_MEMORY_MB</extracomment>
        <translation>Mémoire des modèles</translation>
    </message>
    <message>
        <source>Megabytes of memory that all GGUF models may use together; 0 gives them three quarters of the machine&apos;s, or all of it to one that is bigger</source>
        <extracomment>Explains LLAMA_MEMORY_MB; the full stop is added</extracomment>
        <translation>Mégaoctets de mémoire que tous les modèles GGUF peuvent utiliser ensemble&#x202f;; 0 leur donne les trois quarts de celle de la machine, ou sa totalité à un modèle plus grand</translation>
    </message>
    <message>
        <source>Unload when idle</source>
        <extracomment>Name of LLAMA_IDLE_UNLOAD</extracomment>
        <translation>Décharger si inactif</translation>
    </message>
    <message>
        <source>Minutes after its last request for which a GGUF model stays in memory; 0 keeps it there</source>
        <extracomment>Explains LLAMA_IDLE_UNLOAD; the full stop is added</extracomment>
        <translation>Minutes pendant lesquelles un modèle GGUF reste en mémoire après sa dernière requête&#x202f;; 0 l’y garde</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Name of NODETOOL_LANGUAGE</extracomment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the tray&apos;s window, menu and notifications; `system` is that of the desktop</source>
        <extracomment>Explains NODETOOL_LANGUAGE; the full stop is added</extracomment>
        <translation>Langue de la fenêtre, du menu et des notifications de l’application&#x202f;; `system` est celle du bureau</translation>
    </message>
</context>
<context>
    <name>settings_edit</name>
    <message>
        <source>the change is stored, but the old entry is still in the keyring, because {clause}</source>
        <translation>la modification est enregistrée, mais l’ancienne entrée est encore dans le trousseau, car {clause}</translation>
    </message>
    <message>
        <source>{setting} cannot be {text!r}: that word refers to the system keyring.</source>
        <translation>{setting} ne peut pas être {text!r}&#xa0;: ce mot désigne le trousseau système.</translation>
    </message>
    <message>
        <source>{setting} is not kept in the keyring, which is for secrets alone.</source>
        <translation>{setting} n’est pas conservé dans le trousseau, qui est réservé aux secrets.</translation>
    </message>
</context>
<context>
    <name>supervisor/exit_words</name>
    <message>
        <source>exit code {code}</source>
        <translation>code de sortie {code}</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>signal {number}</translation>
    </message>
    <message>
        <source>signal {number} ({name})</source>
        <translation>signal {number}, {name}</translation>
    </message>
</context>
<context>
    <name>supervisor/reasons</name>
    <message>
        <source>Another program answers at {address}, so that the worker cannot be reached there. Stop that program or choose another port, then start the worker again.</source>
        <translation>Un autre programme répond à l’adresse {address}, si bien que le worker y est injoignable. Arrêtez ce programme ou choisissez un autre port, puis redémarrez le worker.</translation>
    </message>
    <message>
        <source>Another program answers at {address}; waiting for the worker.</source>
        <translation>Un autre programme répond à l’adresse {address}&#x202f;; en attente du worker.</translation>
    </message>
    <message>
        <source>Look at the last lines, then start it again.</source>
        <translation>Consultez les dernières lignes, puis redémarrez-le.</translation>
    </message>
    <message>
        <source>The supervision of the worker ended by an error of its own. See the log, then start the tray again.</source>
        <translation>La surveillance du worker s’est arrêtée à cause d’une erreur interne. Consultez le journal, puis relancez l’application.</translation>
    </message>
    <message>
        <source>The worker (process {pid}) was killed, but the system has not ended it yet; trying again.</source>
        <translation>Le worker (processus {pid}) a été tué, mais le système ne l’a pas encore terminé&#x202f;; nouvel essai.</translation>
    </message>
    <message>
        <source>The worker could not be started: {problem}.</source>
        <translation>Impossible de démarrer le worker&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s and was stopped; trying again in {delay} s.</source>
        <translation>Le worker n’a pas répondu en {seconds}&#xa0;s et a été arrêté&#x202f;; nouvel essai dans {delay}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s, {count} times in a row.</source>
        <translation>Le worker n’a pas répondu en {seconds}&#xa0;s, {count} fois de suite.</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s; stopping it.</source>
        <translation>Le worker n’a pas répondu en {seconds}&#xa0;s&#x202f;; arrêt en cours.</translation>
    </message>
    <message>
        <source>The worker ended with {code}; trying again in {seconds} s.</source>
        <translation>Le worker s’est arrêté ({code})&#x202f;; nouvel essai dans {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker ended {count} times within a minute (last: {code}).</source>
        <translation>Le worker s’est arrêté {count} fois en une minute (en dernier&#xa0;: {code}).</translation>
    </message>
    <message>
        <source>The worker ended {count} times within {seconds} s (last: {code}).</source>
        <translation>Le worker s’est arrêté {count} fois en {seconds}&#xa0;s (en dernier&#xa0;: {code}).</translation>
    </message>
    <message>
        <source>The worker needs {memory}; it is restarted as soon as nobody waits for an answer.</source>
        <translation>Le worker occupe {memory}&#x202f;; il sera redémarré dès que personne n’attendra de réponse.</translation>
    </message>
    <message>
        <source>The worker needs {memory}; restarting it.</source>
        <translation>Le worker occupe {memory}&#x202f;; redémarrage en cours.</translation>
    </message>
    <message>
        <source>The worker no longer answered and was ended; where it hung stands in the log. Trying again in {seconds} s.</source>
        <translation>Le worker ne répondait plus et a été arrêté&#x202f;; le journal indique où il s’est bloqué. Nouvel essai dans {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker no longer answered; ending it to start another.</source>
        <translation>Le worker ne répondait plus&#x202f;; arrêt en cours pour en démarrer un autre.</translation>
    </message>
    <message>
        <source>The worker refused its configuration ({code}).</source>
        <translation>Le worker a refusé sa configuration ({code}).</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one in {seconds} s.</source>
        <translation>Le worker démarré ailleurs s’est arrêté&#x202f;; démarrage d’un autre dans {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one.</source>
        <translation>Le worker démarré ailleurs s’est arrêté&#x202f;; démarrage d’un autre.</translation>
    </message>
    <message>
        <source>The worker was ended by {signal}; trying again in {seconds} s.</source>
        <translation>Le worker a été interrompu ({signal})&#x202f;; nouvel essai dans {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The worker was not restarted, and goes on with the old settings.</source>
        <translation>Le worker n’a pas été redémarré et continue avec les anciens paramètres.</translation>
    </message>
    <message>
        <source>The worker was started by another program (process {pid}), and goes on when the tray ends.</source>
        <translation>Le worker a été démarré par un autre programme (processus {pid}) et continue après la fermeture de l’application.</translation>
    </message>
    <message>
        <source>The worker was started by another tray (process {pid}), and goes on when the tray ends.</source>
        <translation>Le worker a été démarré par une autre instance de l’application (processus {pid}) et continue après la fermeture de celle-ci.</translation>
    </message>
    <message>
        <source>The worker was started by launchd (process {pid}), and goes on when the tray ends.</source>
        <translation>Le worker a été démarré par launchd (processus {pid}) et continue après la fermeture de l’application.</translation>
    </message>
    <message>
        <source>The worker was started by systemd (process {pid}), and goes on when the tray ends.</source>
        <translation>Le worker a été démarré par systemd (processus {pid}) et continue après la fermeture de l’application.</translation>
    </message>
    <message>
        <source>The worker was started elsewhere.</source>
        <translation>Le worker a été démarré ailleurs.</translation>
    </message>
    <message>
        <source>The worker was started in a terminal (process {pid}), and goes on when the tray ends.</source>
        <translation>Le worker a été démarré dans un terminal (processus {pid}) et continue après la fermeture de l’application.</translation>
    </message>
    <message>
        <source>{address} is taken by another program. Stop it or choose another port, then start the worker again.</source>
        <translation>{address} est occupé par un autre programme. Arrêtez-le ou choisissez un autre port, puis redémarrez le worker.</translation>
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
        <translation>{used}&#xa0;Mo de mémoire, plus que les {limit}&#xa0;Mo de NODETOOL_MEMORY_LIMIT_MB</translation>
    </message>
</context>
<context>
    <name>supervisor/setback_reason</name>
    <message>
        <source>Not restarted: {problem}; the worker goes on with the old settings.</source>
        <translation>Pas de redémarrage&#xa0;: {problem}&#x202f;; le worker continue avec les anciens paramètres.</translation>
    </message>
    <message>
        <source>the new one could not be started ({problem})</source>
        <translation>le nouveau n’a pas pu être démarré ({problem})</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready</source>
        <translation>le nouveau s’est arrêté avant d’être prêt ({code})</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready ({said})</source>
        <translation>le nouveau s’est arrêté avant d’être prêt ({code}&#xa0;: {said})</translation>
    </message>
    <message>
        <source>the new one was not ready within {seconds} s</source>
        <translation>le nouveau n’était pas prêt au bout de {seconds}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>{file} cannot be written; the token ends with this program.</source>
        <translation>Impossible d’écrire {file}&#x202f;; le jeton disparaît à la fermeture de ce programme.</translation>
    </message>
</context>
<context>
    <name>try_it/answering</name>
    <message>
        <source>The answer could not be read, for a reason that nobody expected; the tray&apos;s log has the details.</source>
        <translation>La réponse n’a pas pu être lue, pour une raison inattendue&#x202f;; le journal de l’application contient les détails.</translation>
    </message>
    <message>
        <source>The answer was stopped after {count} characters: the model did not end.</source>
        <translation>La réponse a été interrompue après {count} caractères&#xa0;: le modèle ne terminait pas.</translation>
    </message>
</context>
<context>
    <name>try_it/words</name>
    <message>
        <source>First token after {seconds} s</source>
        <translation>Premier token après {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>The worker does not run, so no model can answer.</source>
        <translation>Le worker est arrêté&#xa0;: aucun modèle ne peut répondre.</translation>
    </message>
    <message>
        <source>The worker is starting…</source>
        <translation>Le worker démarre…</translation>
    </message>
    <message>
        <source>The worker is stopping…</source>
        <translation>Le worker s’arrête…</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or connect to a server that has some.</source>
        <translation>Il n’y a pas encore de modèle. Téléchargez-en un, ou connectez-vous à un serveur qui en a.</translation>
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
        <translation>À propos</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
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
        <translation>Le jeton ne peut pas être enregistré sans guillemets sur une seule ligne de deployment.yaml&#x202f;; n’utilisez que des lettres, des chiffres et -._~+/=.</translation>
    </message>
    <message>
        <source>`&lt;&lt;` cannot stand here; write the keys themselves</source>
        <translation>`&lt;&lt;` n’est pas permis ici&#x202f;; écrivez les clés elles-mêmes</translation>
    </message>
    <message>
        <source>`env` must hold `NAME: value` lines</source>
        <translation>`env` doit contenir des lignes `NAME: value`</translation>
    </message>
    <message>
        <source>`{name}` must be one value</source>
        <translation>`{name}` doit être une valeur unique</translation>
    </message>
    <message>
        <source>`{name}` stands twice</source>
        <translation>`{name}` figure deux fois</translation>
    </message>
    <message>
        <source>expected `key: value` lines</source>
        <translation>des lignes `key: value` étaient attendues</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}. Mend the file or move it away; it was left as it is.</source>
        <translation>{file}, ligne {line}&#xa0;: {problem}. Corrigez le fichier ou déplacez-le&#x202f;; il a été laissé tel quel.</translation>
    </message>
</context>
<context>
    <name>worker/environment_token</name>
    <message>
        <source>Both {variable} and {other} are set; keep one of them.</source>
        <translation>{variable} et {other} sont toutes deux définies&#x202f;; n’en gardez qu’une.</translation>
    </message>
    <message>
        <source>The worker token in {where} {problem}; use a token of visible ASCII characters.</source>
        <translation>Le jeton du worker dans {where} {problem}&#x202f;; utilisez un jeton de caractères ASCII visibles.</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>ce n’est pas du texte UTF-8</translation>
    </message>
    <message>
        <source>the environment variable {variable}</source>
        <translation>la variable d’environnement {variable}</translation>
    </message>
    <message>
        <source>{file}, which {variable} names, cannot be read: {problem}.</source>
        <translation>Impossible de lire {file}, que désigne {variable}&#xa0;: {problem}.</translation>
    </message>
</context>
<context>
    <name>worker/errors</name>
    <message>
        <source>{setting}: {clause}.</source>
        <translation>{setting}&#xa0;: {clause}.</translation>
    </message>
</context>
<context>
    <name>worker/exposure</name>
    <message>
        <source>AUTH_PROVIDER=supabase needs {setting}, which is not set.</source>
        <translation>AUTH_PROVIDER=supabase nécessite {setting}, qui n’est pas défini.</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} leaves every endpoint open, which ENV=production forbids; use AUTH_PROVIDER=static or supabase.</source>
        <translation>AUTH_PROVIDER={provider} laisse tous les points d’accès ouverts, ce qu’ENV=production interdit&#x202f;; utilisez AUTH_PROVIDER=static ou supabase.</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} on {host} would let everyone who reaches this machine in; use AUTH_PROVIDER=static, listen on 127.0.0.1, or set {permission}=1 if that is what you want.</source>
        <translation>AUTH_PROVIDER={provider} sur {host} laisserait entrer quiconque atteint cette machine&#x202f;; utilisez AUTH_PROVIDER=static, écoutez sur 127.0.0.1, ou définissez {permission}=1 si c’est ce que vous voulez.</translation>
    </message>
</context>
<context>
    <name>worker/keyring_access</name>
    <message>
        <source>the keyring that PYTHON_KEYRING_BACKEND names cannot be used</source>
        <translation>le trousseau désigné par PYTHON_KEYRING_BACKEND est inutilisable</translation>
    </message>
    <message>
        <source>the library of the system keyring cannot be imported ({error})</source>
        <translation>la bibliothèque du trousseau système ne peut pas être importée ({error})</translation>
    </message>
    <message>
        <source>the system keyring is locked; unlock it, then try again</source>
        <translation>le trousseau système est verrouillé&#x202f;; déverrouillez-le, puis réessayez</translation>
    </message>
    <message>
        <source>the system keyring is not in use here, but {name}</source>
        <translation>le trousseau système n’est pas utilisé ici, mais {name}</translation>
    </message>
    <message>
        <source>the system keyring is not set up; log in to the desktop once</source>
        <translation>le trousseau système n’est pas configuré&#x202f;; ouvrez une fois une session sur le bureau</translation>
    </message>
    <message>
        <source>the system keyring refuses ({error})</source>
        <translation>le trousseau système refuse ({error})</translation>
    </message>
    <message>
        <source>there is no system keyring here</source>
        <translation>il n’y a pas de trousseau système ici</translation>
    </message>
</context>
<context>
    <name>worker/keyring_store</name>
    <message>
        <source>the system keyring does not answer within {seconds:g} s; see that it runs, then try again</source>
        <translation>le trousseau système ne répond pas en {seconds:g}&#xa0;s&#x202f;; vérifiez qu’il fonctionne, puis réessayez</translation>
    </message>
    <message>
        <source>the system keyring holds no such entry; store it with `nodetool-tray secret set {name}`</source>
        <translation>le trousseau système ne contient pas cette entrée&#x202f;; enregistrez-la avec `nodetool-tray secret set {name}`</translation>
    </message>
</context>
<context>
    <name>worker/kinds</name>
    <message>
        <source>1, true, yes, on or 0, false, no, off</source>
        <translation>1, true, yes, on ou 0, false, no, off</translation>
    </message>
    <message>
        <source>a host name or an IP address without a port</source>
        <translation>un nom d’hôte ou une adresse IP sans port</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>un nombre entier de {low} à {high}</translation>
    </message>
    <message>
        <source>an absolute path (~ is understood)</source>
        <translation>un chemin absolu (~ est compris)</translation>
    </message>
    <message>
        <source>an http:// or https:// address without user name, query or fragment</source>
        <translation>une adresse http:// ou https:// sans nom d’utilisateur, requête ni fragment</translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation>l’une de ces valeurs&#xa0;: {values}</translation>
    </message>
    <message>
        <source>origins such as https://app.example.org, without a path, separated by commas</source>
        <translation>des origines comme https://app.example.org, sans chemin, séparées par des virgules</translation>
    </message>
    <message>
        <source>text on one line</source>
        <translation>du texte sur une seule ligne</translation>
    </message>
    <message>
        <source>words separated by commas</source>
        <translation>des mots séparés par des virgules</translation>
    </message>
    <message>
        <source>{address}, or off</source>
        <translation>{address}, ou off</translation>
    </message>
</context>
<context>
    <name>worker/listener</name>
    <message>
        <source>Port {port} on {host} is taken by another program; stop it, or choose another port with --port or {name}.</source>
        <translation>Le port {port} de {host} est occupé par un autre programme&#x202f;; arrêtez-le, ou choisissez un autre port avec --port ou {name}.</translation>
    </message>
    <message>
        <source>Port {port} on {host} is taken by {holder}; stop it, or choose another port with --port or {name}.</source>
        <translation>Le port {port} de {host} est occupé par {holder}&#x202f;; arrêtez ce programme, ou choisissez un autre port avec --port ou {name}.</translation>
    </message>
    <message>
        <source>This user may not listen on port {port}; choose one from 1024 up.</source>
        <translation>Cet utilisateur n’a pas le droit d’écouter sur le port {port}&#x202f;; choisissez-en un à partir de 1024.</translation>
    </message>
    <message>
        <source>{host} is not an address of this machine: {reason}.</source>
        <translation>{host} n’est pas une adresse de cette machine&#xa0;: {reason}.</translation>
    </message>
</context>
<context>
    <name>worker/resolve</name>
    <message>
        <source>{setting} is a value that is not allowed ({origin}); it must be {allowed}.</source>
        <translation>{setting} a une valeur non autorisée ({origin})&#x202f;; il faut {allowed}.</translation>
    </message>
    <message>
        <source>{setting} is {value!r} ({origin}); it must be {allowed}.</source>
        <translation>{setting} vaut {value!r} ({origin})&#x202f;; il faut {allowed}.</translation>
    </message>
</context>
<context>
    <name>worker/secrets</name>
    <message>
        <source>contains a character that is not visible ASCII</source>
        <translation>contient un caractère qui n’est pas de l’ASCII visible</translation>
    </message>
    <message>
        <source>contains white space</source>
        <translation>contient des espaces</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
</context>
<context>
    <name>worker/store</name>
    <message>
        <source>{file} belongs to another user (uid {uid}), who could read and choose the token; make it yours (chown) or move it away.</source>
        <translation>{file} appartient à un autre utilisateur (uid {uid}), qui pourrait lire et choisir le jeton&#x202f;; appropriez-vous le fichier (chown) ou déplacez-le.</translation>
    </message>
    <message>
        <source>{file} cannot be closed to others: it keeps the permissions {mode:04o}. Move it to a disk that knows permissions, and set NODETOOL_CONFIG_PATH to it.</source>
        <translation>{file} ne peut pas être protégé des autres&#xa0;: il garde les droits {mode:04o}. Déplacez-le sur un disque qui gère les droits, et indiquez-le dans NODETOOL_CONFIG_PATH.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}.</source>
        <translation>Impossible de lire {file}&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}.</source>
        <translation>Impossible d’écrire {file}&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>{file} is larger than 1 MiB; move it away.</source>
        <translation>{file} dépasse 1&#xa0;Mio&#x202f;; déplacez-le.</translation>
    </message>
    <message>
        <source>{file} is locked by another program for more than {seconds:.0f} s; try again.</source>
        <translation>{file} est verrouillé par un autre programme depuis plus de {seconds:.0f}&#xa0;s&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>{file} is not a file; move it away.</source>
        <translation>{file} n’est pas un fichier&#x202f;; déplacez-le.</translation>
    </message>
    <message>
        <source>{file}, line {line}: not UTF-8 text. Mend the file or move it away.</source>
        <translation>{file}, ligne {line}&#xa0;: ce n’est pas du texte UTF-8. Corrigez le fichier ou déplacez-le.</translation>
    </message>
</context>
<context>
    <name>worker/upstream_rules</name>
    <message>
        <source>{setting} holds a key for {name}, which {servers} does not name; add it there, or remove the key.</source>
        <translation>{setting} contient une clé pour {name}, que {servers} ne mentionne pas&#x202f;; ajoutez-le à cet endroit, ou retirez la clé.</translation>
    </message>
    <message>
        <source>{setting} names the worker&apos;s own address ({address}), which would ask itself; change it.</source>
        <translation>{setting} désigne la propre adresse du worker ({address}), qui s’interrogerait lui-même&#x202f;; modifiez-la.</translation>
    </message>
</context>
<context>
    <name>worker/upstreams</name>
    <message>
        <source>The key cannot be used: it is of visible ASCII without a comma, on one line.</source>
        <translation>Cette clé est inutilisable&#xa0;: il faut de l’ASCII visible sans virgule, sur une seule ligne.</translation>
    </message>
    <message>
        <source>`name=address` entries separated by commas, each with or without `;prefix=text`, such as `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; a name is of a-z, 0-9, - and _, stands once, and is none of ollama, llama.cpp and openai-compatible</source>
        <translation>des entrées `name=address` séparées par des virgules, chacune avec ou sans `;prefix=text`, comme `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`&#x202f;; un nom est fait de a-z, 0-9, - et _, figure une seule fois, et n’est ni ollama, ni llama.cpp, ni openai-compatible</translation>
    </message>
    <message>
        <source>`name=key` pairs separated by commas, each name once, each key of visible ASCII without a comma</source>
        <translation>des paires `name=key` séparées par des virgules, chaque nom une seule fois, chaque clé en ASCII visible sans virgule</translation>
    </message>
    <message>
        <source>{name!r} cannot be the name of a model server: it is of a-z, 0-9, - and _, at most {longest} long, and none of {reserved}.</source>
        <translation>{name!r} ne peut pas être le nom d’un serveur de modèles&#xa0;: il doit être fait de a-z, 0-9, - et _, avec {longest} caractères au plus, et n’être aucun de ceux-ci&#xa0;: {reserved}.</translation>
    </message>
    <message>
        <source>{prefix!r} cannot be a prefix: it is of visible ASCII without comma and semicolon, at most {longest} long.</source>
        <translation>{prefix!r} ne peut pas être un préfixe&#xa0;: il doit être en ASCII visible sans virgule ni point-virgule, avec {longest} caractères au plus.</translation>
    </message>
    <message>
        <source>{url!r} cannot be the address of a model server: it must be {allowed}.</source>
        <translation>{url!r} ne peut pas être l’adresse d’un serveur de modèles&#xa0;: il faut {allowed}.</translation>
    </message>
</context>
<context>
    <name>worker/worker_token</name>
    <message>
        <source>The token is fixed by the environment variable {variable}; change it there and restart.</source>
        <translation>Le jeton est imposé par la variable d’environnement {variable}&#x202f;; modifiez-le à cet endroit et redémarrez.</translation>
    </message>
    <message>
        <source>{file}: the worker token cannot be kept in the keyring; remove the line.</source>
        <translation>{file}&#xa0;: le jeton du worker ne peut pas être conservé dans le trousseau&#x202f;; supprimez la ligne.</translation>
    </message>
</context>
<context>
    <name>worker_api/chat</name>
    <message>
        <source>The answer broke off: the worker has ended, or the token was replaced.</source>
        <translation>La réponse s’est interrompue&#xa0;: le worker s’est arrêté, ou le jeton a été remplacé.</translation>
    </message>
    <message>
        <source>The worker at {address} does not answer as it should ({error}).</source>
        <translation>Le worker à l’adresse {address} ne répond pas comme prévu ({error}).</translation>
    </message>
</context>
<context>
    <name>worker_api/client</name>
    <message>
        <source>The worker ended the stream: the token was replaced.</source>
        <translation>Le worker a fermé le flux&#xa0;: le jeton a été remplacé.</translation>
    </message>
</context>
<context>
    <name>worker_api/errors</name>
    <message>
        <source>The worker answered with status {status}.</source>
        <translation>Le worker a répondu avec le statut {status}.</translation>
    </message>
</context>
</TS>
