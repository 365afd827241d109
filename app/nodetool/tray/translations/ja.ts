<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>activity_words</name>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}.</source>
        <translation>直近 {minutes} 分: {callers}から {calls}。</translation>
    </message>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}; {failed} failed, {refused} refused.</source>
        <translation>直近 {minutes} 分: {callers}から {calls}（失敗 {failed} 件、拒否 {refused} 件）。</translation>
    </message>
    <message>
        <source>Nobody has called in the last {minutes} minutes.</source>
        <translation>直近 {minutes} 分間に呼び出しはありません。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Supabase could not be reached</source>
        <translation>Supabase に接続できませんでした</translation>
    </message>
    <message>
        <source>a web page of another address asked</source>
        <translation>別のアドレスの Web ページからの要求です</translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation>不明なアドレス</translation>
    </message>
    <message>
        <source>no token was sent</source>
        <translation>トークンが送られていません</translation>
    </message>
    <message>
        <source>only administrators may do that</source>
        <translation>管理者だけに許可された操作です</translation>
    </message>
    <message>
        <source>the request was too long</source>
        <translation>リクエストが長すぎます</translation>
    </message>
    <message>
        <source>the token is wrong or no longer counts</source>
        <translation>トークンが正しくないか、すでに無効です</translation>
    </message>
    <message>
        <source>too many answers at once</source>
        <translation>同時に処理する応答が多すぎます</translation>
    </message>
    <message>
        <source>too many new tokens at once</source>
        <translation>新しいトークンが一度に多すぎます</translation>
    </message>
    <message>
        <source>too many wrong tokens</source>
        <translation>誤ったトークンが多すぎます</translation>
    </message>
    <message>
        <source>too much was sent at once</source>
        <translation>一度に送られたデータが多すぎます</translation>
    </message>
    <message>
        <source>user {user} at {address} ({requests})</source>
        <translation>ユーザー {user} / {address} ({requests})</translation>
    </message>
    <message>
        <source>what was sent is no Bearer token</source>
        <translation>送られたものは Bearer トークンではありません</translation>
    </message>
    <message numerus="yes">
        <source>{count} callers</source>
        <extracomment>The plural of: {count} caller</extracomment>
        <translation>
            <numerusform>{count} 件の呼び出し元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <extracomment>The plural of: {count} more</extracomment>
        <translation>
            <numerusform>ほか {count} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests</source>
        <extracomment>The plural of: {count} request</extracomment>
        <translation>
            <numerusform>{count} 件のリクエスト</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests from {address} refused</source>
        <extracomment>The plural of: {count} request from {address} refused</extracomment>
        <translation>
            <numerusform>{address} からのリクエスト {count} 件を拒否</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} for {seconds} s</source>
        <translation>{model}（{seconds} 秒経過）</translation>
    </message>
</context>
<context>
    <name>another_port</name>
    <message>
        <source>No port is free on {host}; choose another address.</source>
        <translation>{host} に空いているポートがありません。別のアドレスを選んでください。</translation>
    </message>
    <message>
        <source>PORT is fixed by an environment variable; change it there and restart the tray.</source>
        <translation>PORT は環境変数で固定されています。環境変数を変更してから、トレイを再起動してください。</translation>
    </message>
</context>
<context>
    <name>clipboard/copied</name>
    <message>
        <source>It could not be marked as a secret, so a clipboard history may keep it.</source>
        <translation>秘密の値として指定できなかったため、クリップボードの履歴に残る場合があります。</translation>
    </message>
    <message numerus="yes">
        <source>It is cleared in {count} seconds.</source>
        <extracomment>The plural of: It is cleared in a second.</extracomment>
        <translation>
            <numerusform>{count} 秒後に消去されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clipboard/tools</name>
    <message>
        <source>No clipboard tool is installed; install {names}, or use `{command} token show`.</source>
        <translation>クリップボードのツールがありません。{names} をインストールするか、`{command} token show` を使ってください。</translation>
    </message>
    <message>
        <source>The clipboard did not take it, although {tool} says so. Use `{command} token show`.</source>
        <translation>{tool} は成功と報告しましたが、クリップボードにコピーされていません。`{command} token show` を使ってください。</translation>
    </message>
    <message>
        <source>There is no clipboard here; use `{command} token show` instead.</source>
        <translation>ここではクリップボードを使えません。代わりに `{command} token show` を使ってください。</translation>
    </message>
    <message>
        <source>{tool} could not change the clipboard ({why}).</source>
        <translation>{tool} でクリップボードを変更できませんでした（{why}）。</translation>
    </message>
</context>
<context>
    <name>examination</name>
    <message>
        <source>The doctor has not answered within {seconds:g} s.</source>
        <translation>診断が {seconds:g} 秒以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The worker&apos;s program cannot be started: {problem}.</source>
        <translation>ワーカーのプログラムを起動できません: {problem}。</translation>
    </message>
</context>
<context>
    <name>first_run/model_file</name>
    <message>
        <source>The disk of {folder} has no room for {file}.</source>
        <translation>{folder} のディスクに {file} を保存する空きがありません。</translation>
    </message>
    <message>
        <source>The models folder has another {file} already. Rename one of them.</source>
        <translation>モデルフォルダーに別の {file} があります。どちらかの名前を変更してください。</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>{file} を使用できません: {reason}。</translation>
    </message>
    <message>
        <source>{file} is no GGUF file.</source>
        <translation>{file} は GGUF ファイルではありません。</translation>
    </message>
    <message>
        <source>{file} is no GGUF file: its name has to end in .gguf.</source>
        <translation>{file} は GGUF ファイルではありません。ファイル名の末尾は .gguf にしてください。</translation>
    </message>
</context>
<context>
    <name>first_run/words</name>
    <message>
        <source>&amp;Every program on this machine</source>
        <translation>このマシンのすべてのプログラム(&amp;E)</translation>
    </message>
    <message>
        <source>Each program that wants an answer sends the token of this tray, which copies it for you.</source>
        <translation>応答を求めるプログラムは、このトレイのトークンを送ります。トークンはトレイからコピーできます。</translation>
    </message>
    <message>
        <source>Hugging Face does not have {name} any more. Choose another one.</source>
        <translation>{name} は Hugging Face からなくなりました。別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>It gets a second name in {folder} and takes no further room, as both are on the same disk.</source>
        <translation>{folder} 内に別名を作ります。同じディスクにあるため、容量は増えません。</translation>
    </message>
    <message>
        <source>It is copied into {folder}, {size}, as it is on another disk, which may be gone when it is needed.</source>
        <translation>{folder} にコピーします（{size}）。別のディスクにあり、必要なときに使えないことがあるためです。</translation>
    </message>
    <message>
        <source>Needs {needed} of memory and room for others; this machine has {memory}.</source>
        <translation>他のプログラムの分とは別に {needed} のメモリが必要です。このマシンのメモリは {memory} です。</translation>
    </message>
    <message>
        <source>No token is asked for. Other machines stay out, but every user of this one may call.</source>
        <translation>トークンは不要です。他のマシンからは使えませんが、このマシンのユーザーは誰でも呼び出せます。</translation>
    </message>
    <message>
        <source>Programs that &amp;know the token (advised)</source>
        <translation>トークンを持つプログラム（推奨）(&amp;P)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>ステップ {step}/{steps}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <extracomment>The plural of: and {count} more</extracomment>
        <translation>
            <numerusform>ほか {count} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} models can be used:</source>
        <extracomment>The plural of: {count} model can be used:</extracomment>
        <translation>
            <numerusform>{count} 個のモデルを使えます:</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} to download, {needed} of memory while it answers, licence {licence}</source>
        <translation>ダウンロード {size}、応答時のメモリ {needed}、ライセンス {licence}</translation>
    </message>
</context>
<context>
    <name>grace</name>
    <message>
        <source>1 hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 時間</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 分間</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>猶予なし</translation>
    </message>
</context>
<context>
    <name>gui/actions</name>
    <message>
        <source>The Bearer header is on the clipboard.</source>
        <translation>Bearer ヘッダーをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The token is on the clipboard.</source>
        <translation>トークンをクリップボードにコピーしました。</translation>
    </message>
</context>
<context>
    <name>gui/clipboard</name>
    <message>
        <source>The clipboard did not take it: another program holds it. Try again.</source>
        <translation>クリップボードにコピーできませんでした。別のプログラムが使用中です。もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>gui/closing</name>
    <message>
        <source>&amp;Keep running</source>
        <translation>実行を続ける(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Remember my answer</source>
        <translation>選択を記憶する(&amp;R)</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>バックグラウンドで実行を続けますか？</translation>
    </message>
    <message>
        <source>Remember my answer</source>
        <translation>選択を記憶する</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Start the application again, or use `nodetool-tray` on the command line, to get back to it.</source>
        <translation>このデスクトップにはトレイアイコンが表示されません。ウィンドウに戻るには、アプリをもう一度起動するか、コマンドラインで `nodetool-tray` を使ってください。</translation>
    </message>
</context>
<context>
    <name>gui/copier</name>
    <message>
        <source>This desktop takes copies only from the window that has the focus. One has opened: press Copy there. With wl-clipboard installed, the menu can copy by itself.</source>
        <translation>このデスクトップでは、フォーカスのあるウィンドウからしかコピーできません。開いたウィンドウで「コピー」を押してください。wl-clipboard をインストールすると、メニューから直接コピーできます。</translation>
    </message>
</context>
<context>
    <name>gui/copy_window</name>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation>クリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Press Copy to put it on the clipboard: this desktop lets only the window in front do that.</source>
        <translation>「コピー」を押すと、クリップボードにコピーされます。このデスクトップでは、最前面のウィンドウだけがコピーできます。</translation>
    </message>
</context>
<context>
    <name>gui/errands</name>
    <message>
        <source>This did not work, for a reason that nobody expected; the log of the tray has the details.</source>
        <translation>予期しない理由で失敗しました。詳細はトレイのログを確認してください。</translation>
    </message>
</context>
<context>
    <name>gui/fields/place_chooser</name>
    <message>
        <source>Kept in:</source>
        <translation>保存先:</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>システムのキーリング</translation>
    </message>
    <message>
        <source>deployment.yaml (readable by you alone)</source>
        <translation>deployment.yaml（自分だけが読み取り可能）</translation>
    </message>
</context>
<context>
    <name>gui/fields/provider_editor</name>
    <message>
        <source>Callers send the worker token. The right choice unless you know better.</source>
        <translation>呼び出し元はワーカートークンを送ります。特に理由がなければこれを選んでください。</translation>
    </message>
    <message>
        <source>Callers sign in with your Supabase project; the worker token works as well.</source>
        <translation>呼び出し元は Supabase プロジェクトでログインします。ワーカートークンも使えます。</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token, while you develop.</source>
        <translation>開発中、このマシンでは誰でもトークンなしで呼び出せます。</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token.</source>
        <translation>このマシンでは誰でもトークンなしで呼び出せます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Open, for development</source>
        <translation>制限なし・開発用</translation>
    </message>
    <message>
        <source>Supabase login</source>
        <translation>Supabase ログイン</translation>
    </message>
    <message>
        <source>Worker token</source>
        <translation>ワーカートークン</translation>
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
        <translation>未設定</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} を削除</translation>
    </message>
    <message>
        <source>Set, not shown</source>
        <translation>設定済み（非表示）</translation>
    </message>
    <message>
        <source>Stored in the system keyring, not shown; type another one to replace it</source>
        <translation>システムのキーリングに保存済み（非表示）。置き換えるには新しい値を入力します</translation>
    </message>
    <message>
        <source>Stored, not shown; type another one to replace it</source>
        <translation>保存済み（非表示）。置き換えるには新しい値を入力します</translation>
    </message>
    <message>
        <source>Where {setting} is kept</source>
        <translation>{setting} の保存先</translation>
    </message>
    <message>
        <source>Will be removed when you save</source>
        <translation>保存すると削除されます</translation>
    </message>
</context>
<context>
    <name>gui/fields/text_editor</name>
    <message>
        <source>Default: {value}</source>
        <translation>既定値: {value}</translation>
    </message>
</context>
<context>
    <name>gui/first_run/callers_step</name>
    <message>
        <source>All of this can be changed later, on the page Authentication, where Supabase is set up as well.</source>
        <translation>これらはすべて、後から「認証」ページで変更できます。Supabase もそこで設定します。</translation>
    </message>
    <message>
        <source>NodeTool puts one address in front of the models of this machine, and asks callers who they are.</source>
        <translation>NodeTool は、このマシンのモデルの手前に 1 つのアドレスを設け、呼び出し元を確認します。</translation>
    </message>
    <message>
        <source>Who may call your models?</source>
        <translation>モデルを呼び出せるのは誰ですか？</translation>
    </message>
</context>
<context>
    <name>gui/first_run/dialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>試す(&amp;T)</translation>
    </message>
    <message>
        <source>All of it can be found in the window</source>
        <translation>どれも後からウィンドウで設定できます</translation>
    </message>
    <message>
        <source>S&amp;kip the rest</source>
        <translation>残りをスキップ(&amp;K)</translation>
    </message>
    <message>
        <source>Welcome to NodeTool</source>
        <translation>NodeTool へようこそ</translation>
    </message>
</context>
<context>
    <name>gui/first_run/file_import</name>
    <message>
        <source>&amp;Use it</source>
        <translation>使う(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel the copy</source>
        <translation>コピーをキャンセル</translation>
    </message>
    <message>
        <source>Choose a GGUF file</source>
        <translation>GGUF ファイルを選択</translation>
    </message>
    <message>
        <source>GGUF models</source>
        <translation>GGUF モデル</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>コピーの進行状況</translation>
    </message>
    <message>
        <source>The settings of the models are refused; mend them on the page Models first.</source>
        <translation>モデルの設定に誤りがあります。先に「モデル」ページで修正してください。</translation>
    </message>
    <message>
        <source>Use {name}?</source>
        <translation>{name} を使いますか？</translation>
    </message>
</context>
<context>
    <name>gui/first_run/login_step</name>
    <message>
        <source>Closing the window leaves it in the tray. Quit, in its menu, ends it and stops the worker.</source>
        <translation>ウィンドウを閉じてもトレイに残ります。メニューの「終了」を選ぶと、アプリが終了し、ワーカーも停止します。</translation>
    </message>
    <message>
        <source>Start by itself?</source>
        <translation>自動的に起動しますか？</translation>
    </message>
    <message>
        <source>The tray can start when you log in, without a window, so that your models are there when you are.</source>
        <translation>ログイン時にウィンドウなしでトレイを起動し、いつでもモデルを使えるようにできます。</translation>
    </message>
</context>
<context>
    <name>gui/first_run/models_step</name>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>サーバーに接続(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>そのまま続ける(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>取り除く(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel the download of {name}?</source>
        <translation>{name} のダウンロードをキャンセルしますか？</translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation>&amp;GGUF ファイルを選択…</translation>
    </message>
    <message>
        <source>Models come from GGUF files on this machine, from Ollama, and from servers that you name.</source>
        <translation>モデルは、このマシンの GGUF ファイル、Ollama、指定したサーバーから利用できます。</translation>
    </message>
    <message>
        <source>There is no model yet. Here are three ways to one.</source>
        <translation>まだモデルがありません。用意する方法は次の 3 つです。</translation>
    </message>
    <message>
        <source>Which models are there?</source>
        <translation>使えるモデル</translation>
    </message>
</context>
<context>
    <name>gui/first_run/offers</name>
    <message>
        <source>&amp;Download</source>
        <translation>ダウンロード(&amp;D)</translation>
    </message>
    <message>
        <source>From Hugging Face, to this machine</source>
        <translation>Hugging Face からこのマシンへ</translation>
    </message>
    <message>
        <source>{name} (advised)</source>
        <translation>{name}（推奨）</translation>
    </message>
</context>
<context>
    <name>gui/folders</name>
    <message>
        <source>No program of this desktop opened the folder {folder}.</source>
        <translation>フォルダー {folder} を開けるプログラムがこのデスクトップにありません。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created: {problem}.</source>
        <translation>フォルダー {folder} を作成できません: {problem}。</translation>
    </message>
</context>
<context>
    <name>gui/gui_thread</name>
    <message>
        <source>The tray is ending.</source>
        <translation>トレイを終了しています。</translation>
    </message>
    <message>
        <source>The window does not react; try again in a moment.</source>
        <translation>ウィンドウが応答していません。しばらくしてからもう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>gui/leaving</name>
    <message>
        <source>D&amp;iscard</source>
        <translation>変更を破棄(&amp;I)</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>変更を保存しますか？</translation>
    </message>
    <message>
        <source>They cannot be saved as they are: the page says what is wrong.</source>
        <translation>このままでは保存できません。ページに問題点が表示されています。</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
</context>
<context>
    <name>gui/logs/details_box</name>
    <message>
        <source>The chosen line in full</source>
        <translation>選択した行の全文</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_filter</name>
    <message>
        <source>&amp;Log:</source>
        <translation>ログ(&amp;L):</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>表示する行</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>表示するログ</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_model</name>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_table</name>
    <message>
        <source>Lines of the log</source>
        <translation>ログの行</translation>
    </message>
</context>
<context>
    <name>gui/logs/search_field</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>検索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>ログ内を検索</translation>
    </message>
</context>
<context>
    <name>gui/main_window</name>
    <message>
        <source>Stops the worker as well (Ctrl+Q)</source>
        <translation>ワーカーも停止します (Ctrl+Q)</translation>
    </message>
    <message>
        <source>The settings are again those of the running worker.</source>
        <translation>設定を実行中のワーカーのものに戻しました。</translation>
    </message>
</context>
<context>
    <name>gui/models/download_dialog</name>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Which of them:</source>
        <translation>ファイル(&amp;W):</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>モデルのダウンロード</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>ダウンロード元: {source}</translation>
    </message>
    <message>
        <source>There are {count} models in it. Choose one, then download it.</source>
        <translation>{count} 個のモデルがあります。1 つ選んでダウンロードしてください。</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>ファイルの選択</translation>
    </message>
</context>
<context>
    <name>gui/models/download_row</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>{name} の進行状況</translation>
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
        <translation> または </translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完了しました。</translation>
    </message>
    <message>
        <source>Done. Call it {names}.</source>
        <translation>完了しました。{names} という名前で呼び出せます。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>{size} are here already, and would be removed.</source>
        <translation>すでに {size} あり、これも削除されます。</translation>
    </message>
</context>
<context>
    <name>gui/models/downloads_section</name>
    <message>
        <source>Downloads</source>
        <translation>ダウンロード</translation>
    </message>
</context>
<context>
    <name>gui/models/key_row</name>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What the server asks for, if it does. The keys of all servers are kept in one place</source>
        <translation>サーバーが要求する場合に必要です。全サーバーのキーは 1 か所に保存されます</translation>
    </message>
</context>
<context>
    <name>gui/models/model_row</name>
    <message>
        <source>Delete {name}</source>
        <translation>{name} を削除</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
</context>
<context>
    <name>gui/models/model_words</name>
    <message>
        <source>Asking the worker…</source>
        <translation>ワーカーに問い合わせ中…</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>GGUF ファイル</translation>
    </message>
    <message>
        <source>Its files are removed from the disk. This cannot be undone.</source>
        <translation>ファイルがディスクから削除されます。この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>{count} 個のファイルがディスクから削除され、{size} が空きます。この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk. This cannot be undone.</source>
        <translation>{count} 個のファイルがディスクから削除されます。この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>Ollama removes it and frees up to {size}. To have it back, download it again.</source>
        <translation>Ollama がモデルを削除し、最大 {size} が空きます。再び使うには、もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>Ollama removes it. To have it back, download it again.</source>
        <translation>Ollama がモデルを削除します。再び使うには、もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>ファイル {file} がディスクから削除され、{size} が空きます。この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk. This cannot be undone.</source>
        <translation>ファイル {file} がディスクから削除されます。この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or put a GGUF file into {folder}.</source>
        <translation>まだモデルがありません。ダウンロードするか、GGUF ファイルを {folder} に入れてください。</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>読み込み済み</translation>
    </message>
    <message>
        <source>in memory, answering</source>
        <translation>読み込み済み、応答中</translation>
    </message>
    <message>
        <source>leaving memory</source>
        <translation>解放中</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>loading, {share}</source>
        <translation>読み込み中 {share}</translation>
    </message>
    <message>
        <source>not in memory</source>
        <translation>未読み込み</translation>
    </message>
    <message>
        <source>the models folder</source>
        <translation>モデルフォルダー</translation>
    </message>
    <message>
        <source>{models}, {size}</source>
        <translation>{models}、{size}</translation>
    </message>
    <message>
        <source>{trouble} Models are listed and downloaded by the running worker.</source>
        <translation>{trouble}モデルの一覧表示とダウンロードは、ワーカーの実行中にできます。</translation>
    </message>
</context>
<context>
    <name>gui/models/models_section</name>
    <message>
        <source>Do&amp;wnload…</source>
        <translation>ダウンロード(&amp;W)…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>このマシン</translation>
    </message>
</context>
<context>
    <name>gui/models/server_dialog</name>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation>プレフィックス(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>Add a model server</source>
        <translation>モデルサーバーの追加</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>Asks the server for its models, with this key</source>
        <translation>このキーを使って、サーバーにモデルを問い合わせます</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} を編集</translation>
    </message>
    <message>
        <source>Up to and with /v1.</source>
        <translation>/v1 まで含めて入力します。</translation>
    </message>
    <message>
        <source>What callers see as the owner of its models.</source>
        <translation>呼び出し元には、モデルの所有者として表示されます。</translation>
    </message>
</context>
<context>
    <name>gui/models/server_draft</name>
    <message>
        <source>There is a model server {name} already; choose another name.</source>
        <translation>モデルサーバー {name} はすでにあります。別の名前を選んでください。</translation>
    </message>
</context>
<context>
    <name>gui/models/server_row</name>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Settings of {name}</source>
        <translation>{name} の設定</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
</context>
<context>
    <name>gui/models/server_words</name>
    <message>
        <source>Answers, and offers no models.</source>
        <translation>応答していますが、モデルがありません。</translation>
    </message>
    <message numerus="yes">
        <source>Answers, and offers {count} models.</source>
        <extracomment>The plural of: Answers, and offers {count} model.</extracomment>
        <translation>
            <numerusform>応答しています。{count} 個のモデルがあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Callers use the names that the server gives its models. A prefix tells them from those of others.</source>
        <translation>呼び出し元は、サーバーが付けたモデル名をそのまま使います。プレフィックスを付けると、他のサーバーのモデルと区別できます。</translation>
    </message>
    <message>
        <source>Callers write {prefix}llama3 where the server says llama3.</source>
        <translation>サーバー側の名前が llama3 なら、呼び出し元は {prefix}llama3 と書きます。</translation>
    </message>
    <message>
        <source>Declared; the worker asks it once it is restarted.</source>
        <translation>登録済みです。ワーカーを再起動すると問い合わせます。</translation>
    </message>
    <message>
        <source>Does not run at its usual address; looked for again now and then.</source>
        <translation>いつものアドレスで動作していません。ときどき確認します。</translation>
    </message>
    <message>
        <source>Fails. {reason}</source>
        <translation>失敗しています。{reason}</translation>
    </message>
    <message>
        <source>Its address and its key are forgotten here. The server and its models stay as they are.</source>
        <translation>アドレスとキーの登録が削除されます。サーバーとそのモデルは変更されません。</translation>
    </message>
    <message>
        <source>No longer declared; the worker asks it until it is restarted.</source>
        <translation>登録は削除済みです。ワーカーを再起動するまでは問い合わせます。</translation>
    </message>
    <message>
        <source>Not asked while the worker does not run.</source>
        <translation>ワーカーが停止している間は問い合わせません。</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>まだ問い合わせていません。</translation>
    </message>
    <message>
        <source>Resting until {time}. {reason}</source>
        <translation>{time} まで休止中です。{reason}</translation>
    </message>
    <message>
        <source>key in deployment.yaml</source>
        <translation>キー: deployment.yaml</translation>
    </message>
    <message>
        <source>key in the environment</source>
        <translation>キー: 環境変数</translation>
    </message>
    <message>
        <source>key in the system keyring</source>
        <translation>キー: システムのキーリング</translation>
    </message>
    <message>
        <source>key unknown: the system keyring does not answer</source>
        <translation>キー: 不明（システムのキーリングが応答しません）</translation>
    </message>
    <message>
        <source>no models</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>prefix {prefix}</source>
        <translation>プレフィックス {prefix}</translation>
    </message>
    <message numerus="yes">
        <source>{count} models</source>
        <extracomment>The plural of: {count} model</extracomment>
        <translation>
            <numerusform>{count} 個のモデル</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui/models/servers_section</name>
    <message>
        <source>Add ser&amp;ver…</source>
        <translation>サーバーを追加(&amp;V)…</translation>
    </message>
    <message>
        <source>Any server that speaks the OpenAI API</source>
        <translation>OpenAI API に対応する任意のサーバー</translation>
    </message>
    <message>
        <source>Model servers</source>
        <translation>モデルサーバー</translation>
    </message>
</context>
<context>
    <name>gui/models/wish_words</name>
    <message>
        <source>&amp;Hugging Face: a GGUF file into the models folder</source>
        <translation>&amp;Hugging Face: GGUF ファイルをモデルフォルダーへ</translation>
    </message>
    <message>
        <source>&amp;Ollama: a model of its library</source>
        <translation>&amp;Ollama: ライブラリのモデル</translation>
    </message>
    <message>
        <source>A repository, or the address of its page. org/name:Q4_K_M and org/name/file.gguf name one file.</source>
        <translation>リポジトリ名またはそのページのアドレスです。org/name:Q4_K_M や org/name/file.gguf で 1 つのファイルを指定できます。</translation>
    </message>
    <message>
        <source>Its name, as on ollama.com. Ollama has to run.</source>
        <translation>ollama.com にあるモデル名です。Ollama が実行中である必要があります。</translation>
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
        <translation>ページ</translation>
    </message>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>{page} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>{page}, unsaved changes</source>
        <translation>{page}、未保存の変更あり</translation>
    </message>
</context>
<context>
    <name>gui/notifier</name>
    <message>
        <source>That did not work</source>
        <translation>操作に失敗しました</translation>
    </message>
</context>
<context>
    <name>gui/pages/about</name>
    <message>
        <source>Configuration: {folder}</source>
        <translation>設定: {folder}</translation>
    </message>
    <message>
        <source>Copy for a &amp;bug report</source>
        <translation>バグ報告用にコピー(&amp;B)</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>ライセンス: {licence}</translation>
    </message>
    <message>
        <source>Logs: {folder}</source>
        <translation>ログ: {folder}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用しているソフトウェア</translation>
    </message>
    <message>
        <source>Models: {folder}</source>
        <translation>モデル: {folder}</translation>
    </message>
    <message>
        <source>One authenticated address in front of the models of this machine.</source>
        <translation>このマシンのモデルを、認証付きの 1 つのアドレスで使えるようにします。</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>フォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>フォルダーを開く(&amp;L)</translation>
    </message>
    <message>
        <source>Open fold&amp;er</source>
        <translation>フォルダーを開く(&amp;E)</translation>
    </message>
    <message>
        <source>Parts of this application and their licences</source>
        <translation>このアプリの構成要素とそのライセンス</translation>
    </message>
    <message>
        <source>Sho&amp;w the first steps</source>
        <translation>最初の手順を表示(&amp;W)</translation>
    </message>
    <message>
        <source>The doctor is looking…</source>
        <translation>診断しています…</translation>
    </message>
    <message>
        <source>The report is on the clipboard; read it before you publish it.</source>
        <translation>レポートをクリップボードにコピーしました。公開する前に内容を確認してください。</translation>
    </message>
    <message>
        <source>This copy does not say of which parts it is made.</source>
        <translation>このコピーには、構成要素の情報が含まれていません。</translation>
    </message>
    <message>
        <source>What a newcomer is asked</source>
        <translation>初めて使うときの質問を表示します</translation>
    </message>
    <message>
        <source>What the doctor finds on this machine, without secrets</source>
        <translation>このマシンの診断結果です。秘密の値は含みません</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>付属のファイルを参照</translation>
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
        <translation>Supabase に問い合わせ中…</translation>
    </message>
</context>
<context>
    <name>gui/pages/logs</name>
    <message>
        <source>Copy l&amp;ines</source>
        <translation>行をコピー(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>再開(&amp;U)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Lets nothing move (Space)</source>
        <translation>表示の動きを止めます (Space)</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>一致する行がありません。</translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Paused: new lines are shown when you continue.</source>
        <translation>一時停止中です。再開すると新しい行が表示されます。</translation>
    </message>
    <message>
        <source>Sho&amp;w all lines</source>
        <translation>すべての行を表示(&amp;W)</translation>
    </message>
    <message>
        <source>Shows the newest lines as they come (Ctrl+End)</source>
        <translation>最新の行を届いた順に表示します (Ctrl+End)</translation>
    </message>
    <message>
        <source>The chosen lines, or all that are shown (Ctrl+C)</source>
        <translation>選択した行、または表示中のすべての行 (Ctrl+C)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>末尾へ(&amp;E)</translation>
    </message>
    <message>
        <source>Where the log files are</source>
        <translation>ログファイルのある場所です</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines</source>
        <extracomment>The plural of: {count} line</extracomment>
        <translation>
            <numerusform>{count} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are on the clipboard.</source>
        <extracomment>The plural of: {count} line is on the clipboard.</extracomment>
        <translation>
            <numerusform>{count} 行をクリップボードにコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} new lines below</source>
        <extracomment>The plural of: {count} new line below</extracomment>
        <translation>
            <numerusform>下に新しい行が {count} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} lines</source>
        <translation>{all} 行中 {count} 行</translation>
    </message>
</context>
<context>
    <name>gui/pages/model_settings</name>
    <message>
        <source>Models are looked for in {folder}</source>
        <translation>モデルの検索先: {folder}</translation>
    </message>
</context>
<context>
    <name>gui/pages/models</name>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>{name} を削除しますか？</translation>
    </message>
    <message>
        <source>Folder, memory and model servers</source>
        <translation>フォルダー、メモリ、モデルサーバー</translation>
    </message>
    <message>
        <source>Model sett&amp;ings…</source>
        <translation>モデルの設定(&amp;I)…</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} の登録を削除しますか？</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} を削除しました。</translation>
    </message>
</context>
<context>
    <name>gui/pages/models_book</name>
    <message>
        <source>&amp;Back to the models</source>
        <translation>モデルに戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Model settings</source>
        <translation>モデルの設定</translation>
    </message>
</context>
<context>
    <name>gui/pages/overview</name>
    <message>
        <source>Address:</source>
        <translation>アドレス:</translation>
    </message>
    <message>
        <source>Answers under way:</source>
        <translation>処理中の応答:</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>呼び出し元</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>アドレスをコピー(&amp;D)</translation>
    </message>
    <message>
        <source>Models in memory:</source>
        <translation>メモリ内のモデル:</translation>
    </message>
    <message>
        <source>Recent problems</source>
        <translation>最近の問題</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>アドレスをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Uptime:</source>
        <translation>稼働時間:</translation>
    </message>
    <message>
        <source>Use of the machine:</source>
        <translation>マシンの使用状況:</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>ワーカー</translation>
    </message>
</context>
<context>
    <name>gui/pages/token</name>
    <message>
        <source>&amp;Fix</source>
        <translation>修正(&amp;F)</translation>
    </message>
    <message>
        <source>Copy as {language}</source>
        <translation>{language} としてコピー</translation>
    </message>
    <message>
        <source>File permissions:</source>
        <translation>ファイルのパーミッション:</translation>
    </message>
    <message>
        <source>Last rotation:</source>
        <translation>最後のローテーション:</translation>
    </message>
    <message>
        <source>Lets nobody but you read the file</source>
        <translation>自分だけがファイルを読めるようにします</translation>
    </message>
    <message>
        <source>Lists the models, with the whole token in it</source>
        <translation>モデルの一覧を取得します。トークン全体を含みます</translation>
    </message>
    <message>
        <source>Nobody but you can read the file now.</source>
        <translation>ファイルを読めるのは自分だけになりました。</translation>
    </message>
    <message>
        <source>Origin:</source>
        <translation>取得元:</translation>
    </message>
    <message>
        <source>The example is on the clipboard, with the whole token in it.</source>
        <translation>例をクリップボードにコピーしました。トークン全体を含みます。</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使い方</translation>
    </message>
</context>
<context>
    <name>gui/pages/try_it</name>
    <message>
        <source>&amp;Clear</source>
        <translation>クリア(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>モデル(&amp;M):</translation>
    </message>
    <message>
        <source>Cop&amp;y answer</source>
        <translation>応答をコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Enter does the same</source>
        <translation>Enter キーでも同じです</translation>
    </message>
    <message>
        <source>Escape does the same</source>
        <translation>Esc キーでも同じです</translation>
    </message>
    <message>
        <source>Forgets what was said</source>
        <translation>これまでの会話を消去します</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>送信(&amp;E)</translation>
    </message>
    <message>
        <source>Stop a&amp;nswer</source>
        <translation>応答を停止(&amp;N)</translation>
    </message>
    <message>
        <source>The answer is on the clipboard.</source>
        <translation>応答をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The call is on the clipboard, with the whole token in it.</source>
        <translation>呼び出しをクリップボードにコピーしました。トークン全体を含みます。</translation>
    </message>
</context>
<context>
    <name>gui/settings_form</name>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Shows again what is saved</source>
        <translation>保存済みの内容に戻します</translation>
    </message>
</context>
<context>
    <name>gui/token_words</name>
    <message>
        <source>Callers send this token with every request.</source>
        <translation>呼び出し元は、すべてのリクエストでこのトークンを送ります。</translation>
    </message>
    <message>
        <source>Callers send this token, or that of their Supabase login, with every request.</source>
        <translation>呼び出し元は、すべてのリクエストでこのトークン、または Supabase ログインのトークンを送ります。</translation>
    </message>
    <message>
        <source>Generated by this program and held in memory</source>
        <translation>このプログラムが生成し、メモリ内に保持</translation>
    </message>
    <message>
        <source>Generated by this program and stored in {file}</source>
        <translation>このプログラムが生成し、{file} に保存</translation>
    </message>
    <message>
        <source>Held in memory, and ends with this program: {file} is gone</source>
        <translation>メモリ内に保持（{file} がないため、プログラムの終了とともに失われます）</translation>
    </message>
    <message>
        <source>Nobody needs this token now: callers are let in without one. See Authentication.</source>
        <translation>現在、このトークンは不要です。呼び出し元はトークンなしで許可されます。「認証」を確認してください。</translation>
    </message>
    <message>
        <source>None on record</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Stored in {file}</source>
        <translation>{file} に保存</translation>
    </message>
    <message>
        <source>The environment variable WORKER_AUTH_TOKEN</source>
        <translation>環境変数 WORKER_AUTH_TOKEN</translation>
    </message>
    <message>
        <source>The token was rotated; the old one no longer works.</source>
        <translation>トークンをローテーションしました。古いトークンはもう使えません。</translation>
    </message>
    <message>
        <source>The token was rotated; the old one works for {period} more.</source>
        <translation>トークンをローテーションしました。古いトークンはあと {period}使えます。</translation>
    </message>
    <message>
        <source>There is no file</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>{letters} ({mode}), others too</source>
        <translation>{letters} ({mode})、他のユーザーも可</translation>
    </message>
    <message>
        <source>{letters} ({mode}), you alone</source>
        <translation>{letters} ({mode})、自分のみ</translation>
    </message>
</context>
<context>
    <name>gui/try_it/call_buttons</name>
    <message>
        <source>The same from a program:</source>
        <translation>同じ呼び出しをプログラムから:</translation>
    </message>
    <message>
        <source>The whole token is in it, so that it works as it is</source>
        <translation>トークン全体を含むので、そのまま動作します</translation>
    </message>
</context>
<context>
    <name>gui/try_it/dialogue</name>
    <message>
        <source>(no answer)</source>
        <translation>（応答なし）</translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation>モデルが考えています…</translation>
    </message>
    <message>
        <source>Waiting for the first token…</source>
        <translation>最初のトークンを待っています…</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
</context>
<context>
    <name>gui/try_it/help_line</name>
    <message>
        <source>Open M&amp;odels</source>
        <translation>モデルを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Start the &amp;worker</source>
        <translation>ワーカーを起動(&amp;W)</translation>
    </message>
</context>
<context>
    <name>gui/try_it/model_choice</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
</context>
<context>
    <name>gui/try_it/question_box</name>
    <message>
        <source>Ask something. Enter sends it, Shift+Enter begins a new line.</source>
        <translation>質問を入力してください。Enter で送信、Shift+Enter で改行します。</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>gui/try_it/transcript</name>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>What you and the model say appears here. Nothing of it is stored.</source>
        <translation>あなたとモデルの会話がここに表示されます。会話は保存されません。</translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_plot</name>
    <message>
        <source>Requests of the last minutes</source>
        <translation>直近数分間のリクエスト</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>{count} in {seconds} s</source>
        <translation>{count} 件 / {seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} 分前</translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_section</name>
    <message>
        <source>From {callers}</source>
        <translation>呼び出し元: {callers}</translation>
    </message>
    <message>
        <source>Shown while the worker runs.</source>
        <translation>ワーカーの実行中に表示されます。</translation>
    </message>
</context>
<context>
    <name>gui/widgets/close_answer</name>
    <message>
        <source>Ask again</source>
        <translation>次回は確認する</translation>
    </message>
    <message>
        <source>Forgets the remembered answer</source>
        <translation>記憶した選択を消去します</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window leaves the worker running.</source>
        <translation>トレイアイコンがない場合、ウィンドウを閉じてもワーカーは実行を続けます。</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window stops the worker.</source>
        <translation>トレイアイコンがない場合、ウィンドウを閉じるとワーカーは停止します。</translation>
    </message>
</context>
<context>
    <name>gui/widgets/connection_test</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>接続をテスト(&amp;T)</translation>
    </message>
    <message>
        <source>With what stands here, saved or not</source>
        <translation>保存の有無にかかわらず、ここに入力された内容でテストします</translation>
    </message>
</context>
<context>
    <name>gui/widgets/folder_line</name>
    <message>
        <source>Creates it first where it is missing</source>
        <translation>フォルダーがなければ作成します</translation>
    </message>
</context>
<context>
    <name>gui/widgets/login_switch</name>
    <message>
        <source>Start at &amp;login</source>
        <translation>ログイン時に起動(&amp;L)</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>ログイン時に起動</translation>
    </message>
</context>
<context>
    <name>gui/widgets/note</name>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>gui/widgets/output_box</name>
    <message>
        <source>Last lines of the worker</source>
        <translation>ワーカーの最後の出力</translation>
    </message>
</context>
<context>
    <name>gui/widgets/plot_legend</name>
    <message>
        <source>answered</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
</context>
<context>
    <name>gui/widgets/port_line</name>
    <message>
        <source>&amp;Use {port}</source>
        <translation>{port} を使う(&amp;U)</translation>
    </message>
</context>
<context>
    <name>gui/widgets/problem_row</name>
    <message>
        <source>Show logs</source>
        <translation>ログを表示</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>モデルを表示</translation>
    </message>
    <message>
        <source>Who was refused</source>
        <translation>拒否された呼び出し元</translation>
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
        <translation>質問</translation>
    </message>
</context>
<context>
    <name>gui/widgets/remedy_button</name>
    <message>
        <source>&amp;Quit the tray</source>
        <translation>トレイを終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Open the settin&amp;g</source>
        <translation>設定を開く(&amp;G)</translation>
    </message>
    <message>
        <source>Takes a free one and starts the worker there</source>
        <translation>空きポートを選び、そこでワーカーを起動します</translation>
    </message>
    <message>
        <source>Then start it again</source>
        <translation>その後、もう一度起動してください</translation>
    </message>
    <message>
        <source>Use anot&amp;her port</source>
        <translation>別のポートを使う(&amp;H)</translation>
    </message>
    <message>
        <source>Which the worker has refused</source>
        <translation>ワーカーが受け付けなかった設定です</translation>
    </message>
</context>
<context>
    <name>gui/widgets/restart_offer</name>
    <message>
        <source>Callers wait for a moment; answers under way are finished</source>
        <translation>呼び出し元は少し待たされます。処理中の応答は完了します</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>今すぐ再起動</translation>
    </message>
    <message>
        <source>Saved, and in force after a restart of the worker.</source>
        <translation>保存しました。ワーカーの再起動後に有効になります。</translation>
    </message>
    <message>
        <source>Stores what the running worker has again: {settings}</source>
        <translation>実行中のワーカーの値に戻して保存します: {settings}</translation>
    </message>
    <message>
        <source>The worker still runs with the old settings, as it cannot start with the new ones.</source>
        <translation>新しい設定では起動できないため、ワーカーは以前の設定のまま動作しています。</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>変更を元に戻す</translation>
    </message>
</context>
<context>
    <name>gui/widgets/reveal_button</name>
    <message>
        <source>Re&amp;veal</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Shows the token for {seconds} seconds, or while you hold it down</source>
        <translation>トークンを {seconds} 秒間、または押している間だけ表示します</translation>
    </message>
</context>
<context>
    <name>gui/widgets/rotate_dialog</name>
    <message>
        <source>&amp;Rotate</source>
        <translation>ローテーション(&amp;R)</translation>
    </message>
    <message>
        <source>After &amp;24 hours</source>
        <translation>&amp;24 時間後</translation>
    </message>
    <message>
        <source>After &amp;5 minutes</source>
        <translation>&amp;5 分後</translation>
    </message>
    <message>
        <source>After 1 &amp;hour</source>
        <translation>1 時間後(&amp;H)</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>すぐに(&amp;O)</translation>
    </message>
    <message>
        <source>Both tokens work for {period}, so that callers can change over; then the old one stops and cannot be brought back. Whoever has the old one gets in for {period} more.</source>
        <translation>両方のトークンが {period}使えるので、その間に呼び出し元を切り替えられます。その後、古いトークンは無効になり、元に戻せません。古いトークンを持つ人は、あと {period}アクセスできます。</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>ローテーション</translation>
    </message>
    <message>
        <source>Rotate the token</source>
        <translation>トークンのローテーション</translation>
    </message>
    <message>
        <source>Rotate the token?</source>
        <translation>トークンをローテーションしますか？</translation>
    </message>
    <message>
        <source>The old token stops working at once and cannot be brought back; so does every earlier one, and what they have opened is closed. Everyone needs the new one. Choose this if somebody may have the old one who should not.</source>
        <translation>古いトークンはすぐに無効になり、元に戻せません。それ以前のトークンもすべて無効になり、それらで開かれた接続は閉じられます。全員が新しいトークンを使う必要があります。持つべきでない人に古いトークンが渡った可能性がある場合に選んでください。</translation>
    </message>
    <message>
        <source>The old token stops working:</source>
        <translation>古いトークンを無効にする時期:</translation>
    </message>
    <message>
        <source>The old token stops working: {when}</source>
        <translation>古いトークンを無効にする時期: {when}</translation>
    </message>
</context>
<context>
    <name>log_views</name>
    <message>
        <source>All lines</source>
        <translation>すべての行</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation>情報以上</translation>
    </message>
    <message>
        <source>Nobody was refused yet. Callers without a valid token appear here, with their address and what they asked for.</source>
        <translation>拒否された呼び出し元はまだありません。有効なトークンを持たない呼び出し元が、アドレスと要求内容とともにここに表示されます。</translation>
    </message>
    <message>
        <source>The tray has written nothing yet. What it does with the worker appears here.</source>
        <translation>トレイの記録はまだありません。ワーカーに対する操作がここに表示されます。</translation>
    </message>
    <message>
        <source>The worker has written nothing yet. What it says appears here as it comes.</source>
        <translation>ワーカーの出力はまだありません。出力は届きしだいここに表示されます。</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>トレイ</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>警告以上</translation>
    </message>
</context>
<context>
    <name>logfiles/tail</name>
    <message>
        <source>The log cannot be read: {problem}.</source>
        <translation>ログを読み取れません: {problem}。</translation>
    </message>
</context>
<context>
    <name>login/desktop_entry</name>
    <message>
        <source>its path contains a character that cannot be printed</source>
        <translation>パスに表示できない文字が含まれている</translation>
    </message>
    <message>
        <source>its path contains “=”</source>
        <translation>パスに「=」が含まれている</translation>
    </message>
</context>
<context>
    <name>login/entry</name>
    <message>
        <source>Nothing was changed. {reason}</source>
        <translation>何も変更していません。{reason}</translation>
    </message>
</context>
<context>
    <name>login/macos</name>
    <message>
        <source>System Settings under General, Login Items</source>
        <translation>「システム設定」の「一般」にある「ログイン項目」</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} を読み取れません: {why}。</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>{file} を削除できません: {why}。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file} に書き込めません: {why}。</translation>
    </message>
</context>
<context>
    <name>login/windows</name>
    <message>
        <source>Task Manager under Startup apps</source>
        <translation>タスク マネージャーの「スタートアップ アプリ」</translation>
    </message>
    <message>
        <source>The registry of Windows does not answer: {why}.</source>
        <translation>Windows のレジストリが応答しません: {why}。</translation>
    </message>
    <message>
        <source>{program} cannot start at login: Windows takes commands of {longest} characters at most. Install it in a folder with a shorter path.</source>
        <translation>{program} をログイン時に起動できません。Windows のコマンドは {longest} 文字までです。パスの短いフォルダーにインストールしてください。</translation>
    </message>
</context>
<context>
    <name>login/words</name>
    <message>
        <source>Another copy starts at login</source>
        <translation>別のコピーがログイン時に起動します</translation>
    </message>
    <message>
        <source>Does not start at login</source>
        <translation>ログイン時に起動しません</translation>
    </message>
    <message>
        <source>Kept from starting at login</source>
        <translation>ログイン時の起動が止められています</translation>
    </message>
    <message>
        <source>Something else starts at login</source>
        <translation>別のものがログイン時に起動します</translation>
    </message>
    <message>
        <source>Starts at login</source>
        <translation>ログイン時に起動します</translation>
    </message>
    <message>
        <source>The entry is there, but the desktop&apos;s own settings have turned it off in {place}. Turn it on again here.</source>
        <translation>自動起動の項目はありますが、デスクトップの設定（{place}）で無効になっています。ここで再び有効にしてください。</translation>
    </message>
    <message>
        <source>The entry is there, but the system does not start it. Allow it in {where}.</source>
        <translation>自動起動の項目はありますが、システムが起動を許可していません。{where}で許可してください。</translation>
    </message>
    <message>
        <source>The entry starts “{command}”. Turn it on to have this copy started instead, or off to remove it.</source>
        <translation>自動起動の項目は「{command}」を起動します。オンにするとこのコピーが起動するようになり、オフにすると項目が削除されます。</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts nothing. Remove it there if you want this switch to decide.</source>
        <translation>{place} はこのアプリが作成したものではないため、変更していません。何も起動しない内容です。このスイッチで切り替えるには、{place} を削除してください。</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts “{command}”. Remove it there if you want this switch to decide.</source>
        <translation>{place} はこのアプリが作成したものではないため、変更していません。「{command}」を起動する内容です。このスイッチで切り替えるには、{place} を削除してください。</translation>
    </message>
</context>
<context>
    <name>login/xdg</name>
    <message>
        <source>{program} cannot start at login, because {why}.</source>
        <translation>{program} をログイン時に起動できません（理由: {why}）。</translation>
    </message>
</context>
<context>
    <name>model_server_texts</name>
    <message>
        <source>There is a model server {name} already; replace it, or choose another name.</source>
        <translation>モデルサーバー {name} はすでにあります。置き換えるか、別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is no model server {name!r}. There is {names}.</source>
        <translation>モデルサーバー {name!r} はありません。登録済み: {names}。</translation>
    </message>
</context>
<context>
    <name>notices/words</name>
    <message>
        <source>A download failed</source>
        <translation>ダウンロードに失敗しました</translation>
    </message>
    <message>
        <source>A model was downloaded</source>
        <translation>モデルをダウンロードしました</translation>
    </message>
    <message>
        <source>Another program has replaced the token in the configuration file. Give callers the new one.</source>
        <translation>別のプログラムが設定ファイルのトークンを置き換えました。新しいトークンを呼び出し元に渡してください。</translation>
    </message>
    <message>
        <source>Callers find it at {address} from now on.</source>
        <translation>これからは {address} で呼び出せます。</translation>
    </message>
    <message>
        <source>Copy new header</source>
        <translation>新しいヘッダーをコピー</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Logging has stopped</source>
        <translation>ログの記録が止まりました</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>ウィンドウを開く</translation>
    </message>
    <message>
        <source>Others can read the token</source>
        <translation>トークンが他のユーザーに読める状態です</translation>
    </message>
    <message>
        <source>Others could read the token</source>
        <translation>トークンが他のユーザーに読める状態でした</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>Rotate token</source>
        <translation>トークンをローテーション</translation>
    </message>
    <message>
        <source>The old token no longer works and cannot be brought back. Give callers the new one.</source>
        <translation>古いトークンはもう使えず、元に戻せません。新しいトークンを呼び出し元に渡してください。</translation>
    </message>
    <message>
        <source>The old token works for 1 hour more. Give callers the new one.</source>
        <translation>古いトークンはあと 1 時間使えます。新しいトークンを呼び出し元に渡してください。</translation>
    </message>
    <message>
        <source>The old token works for 24 hours more. Give callers the new one.</source>
        <translation>古いトークンはあと 24 時間使えます。新しいトークンを呼び出し元に渡してください。</translation>
    </message>
    <message>
        <source>The old token works for 5 minutes more. Give callers the new one.</source>
        <translation>古いトークンはあと 5 分間使えます。新しいトークンを呼び出し元に渡してください。</translation>
    </message>
    <message>
        <source>The worker has another port</source>
        <translation>ワーカーのポートが変わりました</translation>
    </message>
    <message>
        <source>Token rotated</source>
        <translation>トークンをローテーションしました</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>別のポートを使う</translation>
    </message>
    <message>
        <source>{file} had the permissions {mode}. It is closed again; rotate the token if somebody may have read it.</source>
        <translation>{file} のパーミッションが {mode} になっていました。他のユーザーには読めないように直しました。読まれた可能性がある場合は、トークンをローテーションしてください。</translation>
    </message>
    <message>
        <source>{file} has the permissions {mode}. Close it to others, or move it to a disk that knows permissions.</source>
        <translation>{file} のパーミッションが {mode} になっています。他のユーザーが読めないようにするか、パーミッションに対応したディスクに移してください。</translation>
    </message>
    <message>
        <source>{name} is there.</source>
        <translation>{name} を使えるようになりました。</translation>
    </message>
    <message>
        <source>{name} is there. Call it {model}.</source>
        <translation>{name} を使えるようになりました。{model} という名前で呼び出せます。</translation>
    </message>
    <message>
        <source>{name} is there. It has several names: {models}.</source>
        <translation>{name} を使えるようになりました。次の名前で呼び出せます: {models}。</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}: {error}</translation>
    </message>
    <message>
        <source>{problem} All else goes on, and so does the log once it can.</source>
        <translation>{problem}ほかの動作は続いています。書き込めるようになれば、ログの記録も再開します。</translation>
    </message>
</context>
<context>
    <name>notices/worker</name>
    <message>
        <source>The worker does not run</source>
        <translation>ワーカーが実行されていません</translation>
    </message>
    <message>
        <source>The worker ended unexpectedly</source>
        <translation>ワーカーが予期せず終了しました</translation>
    </message>
    <message>
        <source>The worker no longer answered</source>
        <translation>ワーカーが応答しなくなりました</translation>
    </message>
    <message>
        <source>The worker was not restarted</source>
        <translation>ワーカーを再起動できませんでした</translation>
    </message>
    <message>
        <source>The worker&apos;s port is taken</source>
        <translation>ワーカーのポートが使用されています</translation>
    </message>
</context>
<context>
    <name>overview_problems</name>
    <message>
        <source>Just now: {reason}.</source>
        <translation>たった今: {reason}。</translation>
    </message>
    <message>
        <source>The last one {seconds} s ago: {reason}.</source>
        <translation>最後は {seconds} 秒前: {reason}。</translation>
    </message>
    <message>
        <source>The model server {name} fails</source>
        <translation>モデルサーバー {name} が失敗しています</translation>
    </message>
    <message>
        <source>The model server {name} rests</source>
        <translation>モデルサーバー {name} が休止しています</translation>
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
        <translation>トレイの起動後はありません。</translation>
    </message>
    <message>
        <source>None; a model is loaded by its first request.</source>
        <translation>なし。モデルは最初のリクエストで読み込まれます。</translation>
    </message>
    <message>
        <source>Running for {duration}</source>
        <translation>稼働時間: {duration}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1 分未満</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <extracomment>The plural of: {count} day</extracomment>
        <translation>
            <numerusform>{count} 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours</source>
        <extracomment>The plural of: {count} hour</extracomment>
        <translation>
            <numerusform>{count} 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <extracomment>The plural of: {count} minute</extracomment>
        <translation>
            <numerusform>{count} 分</numerusform>
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
        <translation>ポート {port} は空いています。</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program.</source>
        <translation>ポート {port} は別のプログラムが使用しています。</translation>
    </message>
    <message>
        <source>Port {port} is taken by {program}.</source>
        <translation>ポート {port} は {program} が使用しています。</translation>
    </message>
    <message>
        <source>The worker itself listens on port {port} now.</source>
        <translation>現在、ワーカー自身がポート {port} を使用しています。</translation>
    </message>
</context>
<context>
    <name>presenter</name>
    <message>
        <source>Callers need a Supabase login or the token</source>
        <translation>呼び出しには Supabase ログインかトークンが必要です</translation>
    </message>
    <message>
        <source>Callers need a Supabase login or the token; other machines can reach the worker</source>
        <translation>呼び出しには Supabase ログインかトークンが必要です。他のマシンからも接続できます</translation>
    </message>
    <message>
        <source>Callers need the token</source>
        <translation>呼び出しにはトークンが必要です</translation>
    </message>
    <message>
        <source>Callers need the token; other machines can reach the worker</source>
        <translation>呼び出しにはトークンが必要です。他のマシンからも接続できます</translation>
    </message>
    <message>
        <source>Copy Bearer header</source>
        <translation>Bearer ヘッダーをコピー</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>トークンをコピー</translation>
    </message>
    <message>
        <source>Ended unexpectedly; starting again</source>
        <translation>異常終了、再起動中</translation>
    </message>
    <message>
        <source>Everyone on the network may call</source>
        <translation>ネットワーク上の誰でも呼び出せます</translation>
    </message>
    <message>
        <source>Everyone on this machine may call</source>
        <translation>このマシンの誰でも呼び出せます</translation>
    </message>
    <message>
        <source>Memory {memory} MB, in {processes} processes; CPU {cpu} %</source>
        <translation>メモリ {memory} MB（プロセス {processes} 個）、CPU {cpu} %</translation>
    </message>
    <message>
        <source>Memory {memory} MB; CPU {cpu} %</source>
        <translation>メモリ {memory} MB、CPU {cpu} %</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>ログフォルダーを開く</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Quit and stop the worker</source>
        <translation>終了してワーカーを停止</translation>
    </message>
    <message>
        <source>Restart (settings changed)</source>
        <translation>再起動（設定変更あり）</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>再起動しています…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Running at {address}</source>
        <translation>{address} で実行中</translation>
    </message>
    <message>
        <source>Running at {address}, started elsewhere</source>
        <translation>{address} で実行中（別の場所で起動）</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>起動しています…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止済み</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>{application}: {state}
{detail}</source>
        <translation>{application}: {state}
{detail}</translation>
    </message>
    <message>
        <source>{reason} End it where it was started.</source>
        <translation>{reason}起動した場所で終了してください。</translation>
    </message>
</context>
<context>
    <name>progress_words</name>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 時間 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{received} of {total}</source>
        <translation>{received} / {total}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{share} of {total}</source>
        <translation>{total} の {share}</translation>
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
        <translation>{size}/秒</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>残り {time}</translation>
    </message>
</context>
<context>
    <name>running_worker</name>
    <message>
        <source>The worker is not running; start it with `nodetool-tray start`.</source>
        <translation>ワーカーは実行されていません。`nodetool-tray start` で起動してください。</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Not restarted: {problem}</source>
        <translation>再起動できませんでした: {problem}</translation>
    </message>
    <message>
        <source>The worker does not run.</source>
        <translation>ワーカーは実行されていません。</translation>
    </message>
</context>
<context>
    <name>setting_sections</name>
    <message>
        <source>Engine for GGUF files</source>
        <translation>GGUF ファイルのエンジン</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>ログファイル</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>This application</source>
        <translation>このアプリ</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>モデルの入手先</translation>
    </message>
</context>
<context>
    <name>setting_words</name>
    <message>
        <source>Default ({value})</source>
        <translation>既定値 ({value})</translation>
    </message>
    <message>
        <source>Fixed by the environment variable {variable}.</source>
        <translation>環境変数 {variable} で固定されています。</translation>
    </message>
    <message>
        <source>{explanation}.</source>
        <translation>{explanation}。</translation>
    </message>
    <message>
        <source>{setting}: it must be {allowed}.</source>
        <translation>{setting}: 使える値は {allowed} です。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Who may call</source>
        <extracomment>Name of AUTH_PROVIDER</extracomment>
        <translation>呼び出せる相手</translation>
    </message>
    <message>
        <source>How callers are authenticated; unset, it is `static`, or `local` with ENV=development on a loopback address</source>
        <extracomment>Explains AUTH_PROVIDER; the full stop is added</extracomment>
        <translation>呼び出し元の認証方法です。未設定の場合は `static`、ループバックアドレスで ENV=development のときは `local` になります</translation>
    </message>
    <message>
        <source>The token that callers send; unset, it is read from deployment.yaml, or generated and stored there</source>
        <extracomment>Explains WORKER_AUTH_TOKEN; the full stop is added</extracomment>
        <translation>呼び出し元が送るトークンです。未設定の場合は deployment.yaml から読み取るか、生成してそこに保存します</translation>
    </message>
    <message>
        <source>Supabase URL</source>
        <extracomment>Name of SUPABASE_URL</extracomment>
        <translation>Supabase の URL</translation>
    </message>
    <message>
        <source>Address of the Supabase project, such as https://example.supabase.co; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_URL; the full stop is added</extracomment>
        <translation>Supabase プロジェクトのアドレスです（例: https://example.supabase.co）。`supabase` で必要です</translation>
    </message>
    <message>
        <source>Supabase key</source>
        <extracomment>Name of SUPABASE_KEY</extracomment>
        <translation>Supabase のキー</translation>
    </message>
    <message>
        <source>Service-role or publishable key of the Supabase project; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_KEY; the full stop is added</extracomment>
        <translation>Supabase プロジェクトの service-role キーまたは publishable キーです。`supabase` で必要です</translation>
    </message>
    <message>
        <source>Administrators</source>
        <extracomment>Name of AUTH_ADMIN_USERS</extracomment>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Ids of Supabase users who are administrators, besides those whose `app_metadata` says so</source>
        <extracomment>Explains AUTH_ADMIN_USERS; the full stop is added</extracomment>
        <translation>管理者とする Supabase ユーザーの ID です。`app_metadata` で管理者とされているユーザーに追加されます</translation>
    </message>
    <message>
        <source>Remember callers</source>
        <extracomment>Name of AUTH_CACHE_TTL</extracomment>
        <translation>認証結果の保持時間</translation>
    </message>
    <message>
        <source>Seconds for which a Supabase token that was found valid is not looked at again; 0 looks every time</source>
        <extracomment>Explains AUTH_CACHE_TTL; the full stop is added</extracomment>
        <translation>有効と確認した Supabase トークンを再確認しない秒数です。0 にすると毎回確認します</translation>
    </message>
    <message>
        <source>Remembered callers</source>
        <extracomment>Name of AUTH_CACHE_MAX</extracomment>
        <translation>保持する認証結果の数</translation>
    </message>
    <message>
        <source>How many Supabase tokens are remembered; the one that was not used for longest leaves first</source>
        <extracomment>Explains AUTH_CACHE_MAX; the full stop is added</extracomment>
        <translation>記憶する Supabase トークンの数です。最も長く使われていないものから消えます</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Name of NODETOOL_HOST</extracomment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 and :: mean every network of the machine</source>
        <extracomment>Explains NODETOOL_HOST; the full stop is added</extracomment>
        <translation>待ち受けるアドレスです。0.0.0.0 と :: は、このマシンのすべてのネットワークを意味します</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Name of PORT</extracomment>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Port to listen on; 0 lets the system choose</source>
        <extracomment>Explains PORT; the full stop is added</extracomment>
        <translation>待ち受けるポートです。0 にするとシステムが選びます</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <extracomment>Name of NODETOOL_ALLOW_OPEN_NETWORK</extracomment>
        <translation>ネットワークに公開</translation>
    </message>
    <message>
        <source>Lets `none` and `local` listen on a foreign address: everyone who reaches it may call</source>
        <extracomment>Explains NODETOOL_ALLOW_OPEN_NETWORK; the full stop is added</extracomment>
        <translation>`none` と `local` でも外部のアドレスでの待ち受けを許可します。接続できる人は誰でも呼び出せます</translation>
    </message>
    <message>
        <source>Web pages</source>
        <extracomment>Name of NODETOOL_CORS_ORIGINS</extracomment>
        <translation>Web ページ</translation>
    </message>
    <message>
        <source>Origins of web pages that may call from a browser, separated by commas</source>
        <extracomment>Explains NODETOOL_CORS_ORIGINS; the full stop is added</extracomment>
        <translation>ブラウザーからの呼び出しを許可する Web ページのオリジンです。コンマで区切ります</translation>
    </message>
    <message>
        <source>Drain time</source>
        <extracomment>Name of NODETOOL_DRAIN_SECONDS</extracomment>
        <translation>停止前の待ち時間</translation>
    </message>
    <message>
        <source>Seconds that answers under way get when the worker is stopped</source>
        <extracomment>Explains NODETOOL_DRAIN_SECONDS; the full stop is added</extracomment>
        <translation>ワーカーを停止するとき、処理中の応答を待つ秒数です</translation>
    </message>
    <message>
        <source>Log level</source>
        <extracomment>Name of NODETOOL_LOG_LEVEL</extracomment>
        <translation>ログレベル</translation>
    </message>
    <message>
        <source>How much the worker writes to its log</source>
        <extracomment>Explains NODETOOL_LOG_LEVEL; the full stop is added</extracomment>
        <translation>ワーカーがログに書き込む情報の量です</translation>
    </message>
    <message>
        <source>Log format</source>
        <extracomment>Name of NODETOOL_LOG_FORMAT</extracomment>
        <translation>ログ形式</translation>
    </message>
    <message>
        <source>Lines of text, or a JSON object on each line</source>
        <extracomment>Explains NODETOOL_LOG_FORMAT; the full stop is added</extracomment>
        <translation>テキスト行、または 1 行ごとの JSON オブジェクトです</translation>
    </message>
    <message>
        <source>Log file size</source>
        <extracomment>Name of NODETOOL_LOG_FILE_MB</extracomment>
        <translation>ログファイルのサイズ</translation>
    </message>
    <message>
        <source>Mebibytes that a log file of the tray may have before the next is begun; 0 writes none</source>
        <extracomment>Explains NODETOOL_LOG_FILE_MB; the full stop is added</extracomment>
        <translation>トレイのログファイル 1 つの上限（MiB）です。超えると次のファイルに移ります。0 にするとログを書き込みません</translation>
    </message>
    <message>
        <source>Log files kept</source>
        <extracomment>Name of NODETOOL_LOG_FILE_COUNT</extracomment>
        <translation>保持するログファイル数</translation>
    </message>
    <message>
        <source>How many full log files the tray keeps, of the worker&apos;s output and of its own each</source>
        <extracomment>Explains NODETOOL_LOG_FILE_COUNT; the full stop is added</extracomment>
        <translation>いっぱいになったログファイルを保持する数です。ワーカーの出力とトレイ自身のログにそれぞれ適用されます</translation>
    </message>
    <message>
        <source>Largest request</source>
        <extracomment>Name of NODETOOL_MAX_BODY_MB</extracomment>
        <translation>リクエストの最大サイズ</translation>
    </message>
    <message>
        <source>Mebibytes that the body of a request, or a message of a WebSocket, may have</source>
        <extracomment>Explains NODETOOL_MAX_BODY_MB; the full stop is added</extracomment>
        <translation>リクエスト本文または WebSocket メッセージの上限（MiB）です</translation>
    </message>
    <message>
        <source>Answers at once</source>
        <extracomment>Name of NODETOOL_MAX_STREAMS</extracomment>
        <translation>同時応答数</translation>
    </message>
    <message>
        <source>Answers that one caller may have under way at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_STREAMS; the full stop is added</extracomment>
        <translation>1 つの呼び出し元が同時に受けられる応答の数です。0 にすると無制限です</translation>
    </message>
    <message>
        <source>Connections at once</source>
        <extracomment>Name of NODETOOL_MAX_CONNECTIONS</extracomment>
        <translation>同時接続数</translation>
    </message>
    <message>
        <source>Connections that one address, but this machine&apos;s own, may have open at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_CONNECTIONS; the full stop is added</extracomment>
        <translation>1 つのアドレスから同時に開ける接続の数です。このマシン自身は対象外です。0 にすると無制限です</translation>
    </message>
    <message>
        <source>Access log</source>
        <extracomment>Name of NODETOOL_ACCESS_LOG</extracomment>
        <translation>アクセスログ</translation>
    </message>
    <message>
        <source>Writes a line about each request to `access.jsonl` in the log folder</source>
        <extracomment>Explains NODETOOL_ACCESS_LOG; the full stop is added</extracomment>
        <translation>リクエストごとに、ログフォルダーの `access.jsonl` に 1 行を書き込みます</translation>
    </message>
    <message>
        <source>Restart above</source>
        <extracomment>Name of NODETOOL_MEMORY_LIMIT_MB</extracomment>
        <translation>再起動するメモリ量</translation>
    </message>
    <message>
        <source>Megabytes of memory, GGUF models included, above which the tray restarts the worker as soon as nobody waits for an answer; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MEMORY_LIMIT_MB; the full stop is added</extracomment>
        <translation>GGUF モデルを含むメモリ使用量がこの値（MB）を超えると、応答待ちがなくなりしだい、トレイがワーカーを再起動します。0 にすると無制限です</translation>
    </message>
    <message>
        <source>Models folder</source>
        <extracomment>Name of NODETOOL_MODELS_FOLDER</extracomment>
        <translation>モデルフォルダー</translation>
    </message>
    <message>
        <source>Folder of GGUF files that llama.cpp runs; unset, `nodetool/models` in the user&apos;s data folder</source>
        <extracomment>Explains NODETOOL_MODELS_FOLDER; the full stop is added</extracomment>
        <translation>llama.cpp が実行する GGUF ファイルのフォルダーです。未設定の場合は、ユーザーのデータフォルダー内の `nodetool/models` です</translation>
    </message>
    <message>
        <source>Ollama</source>
        <extracomment>Name of OLLAMA_API_URL</extracomment>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>Address of an Ollama server, whose models appear while it runs; `off` where none shall be asked</source>
        <extracomment>Explains OLLAMA_API_URL; the full stop is added</extracomment>
        <translation>Ollama サーバーのアドレスです。実行中はそのモデルが一覧に現れます。問い合わせない場合は `off` にします</translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <extracomment>Name of OPENAI_COMPATIBLE_URL</extracomment>
        <translation>OpenAI 互換サーバー</translation>
    </message>
    <message>
        <source>Base address of an OpenAI-compatible server, up to and with /v1</source>
        <extracomment>Explains OPENAI_COMPATIBLE_URL; the full stop is added</extracomment>
        <translation>OpenAI 互換サーバーのベースアドレスです。/v1 まで含めます</translation>
    </message>
    <message>
        <source>Its key</source>
        <extracomment>Name of OPENAI_COMPATIBLE_KEY</extracomment>
        <translation>サーバーのキー</translation>
    </message>
    <message>
        <source>Key that the OpenAI-compatible server asks for, if it does</source>
        <extracomment>Explains OPENAI_COMPATIBLE_KEY; the full stop is added</extracomment>
        <translation>OpenAI 互換サーバーが要求する場合のキーです</translation>
    </message>
    <message>
        <source>Start the worker with the application</source>
        <extracomment>Name of NODETOOL_START_WORKER</extracomment>
        <translation>アプリと同時にワーカーを起動</translation>
    </message>
    <message>
        <source>Has the tray start the worker when it starts itself; without this it waits until somebody does</source>
        <extracomment>Explains NODETOOL_START_WORKER; the full stop is added</extracomment>
        <translation>トレイの起動時にワーカーも起動します。オフの場合は、誰かが起動するまで待ちます</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <extracomment>Name of NODETOOL_CLIPBOARD_SECONDS</extracomment>
        <translation>クリップボードを消去</translation>
    </message>
    <message>
        <source>Seconds after which a copied token is taken off the clipboard; 0 leaves it there until the tray ends</source>
        <extracomment>Explains NODETOOL_CLIPBOARD_SECONDS; the full stop is added</extracomment>
        <translation>コピーしたトークンをクリップボードから消すまでの秒数です。0 にすると、トレイが終了するまで残します</translation>
    </message>
    <message>
        <source>Tell of crashes</source>
        <extracomment>Name of NODETOOL_NOTIFY_CRASH</extracomment>
        <translation>クラッシュを通知</translation>
    </message>
    <message>
        <source>Notifies when the worker ends unexpectedly or hangs</source>
        <extracomment>Explains NODETOOL_NOTIFY_CRASH; the full stop is added</extracomment>
        <translation>ワーカーが予期せず終了したり、応答しなくなったりしたときに通知します</translation>
    </message>
    <message>
        <source>Tell of failures</source>
        <extracomment>Name of NODETOOL_NOTIFY_FAILURE</extracomment>
        <translation>実行できない状態を通知</translation>
    </message>
    <message>
        <source>Notifies when the worker does not run until somebody acts, as after a crash loop</source>
        <extracomment>Explains NODETOOL_NOTIFY_FAILURE; the full stop is added</extracomment>
        <translation>クラッシュの繰り返しなどで、誰かが操作するまでワーカーが実行されないときに通知します</translation>
    </message>
    <message>
        <source>Tell of a taken port</source>
        <extracomment>Name of NODETOOL_NOTIFY_PORT</extracomment>
        <translation>使用中のポートを通知</translation>
    </message>
    <message>
        <source>Notifies when another program has the worker&apos;s port</source>
        <extracomment>Explains NODETOOL_NOTIFY_PORT; the full stop is added</extracomment>
        <translation>別のプログラムがワーカーのポートを使用しているときに通知します</translation>
    </message>
    <message>
        <source>Tell of rotations</source>
        <extracomment>Name of NODETOOL_NOTIFY_ROTATION</extracomment>
        <translation>ローテーションを通知</translation>
    </message>
    <message>
        <source>Notifies when the token is replaced, but for a rotation in the window</source>
        <extracomment>Explains NODETOOL_NOTIFY_ROTATION; the full stop is added</extracomment>
        <translation>トークンが置き換えられたときに通知します。ウィンドウでのローテーションは除きます</translation>
    </message>
    <message>
        <source>Tell of open files</source>
        <extracomment>Name of NODETOOL_NOTIFY_EXPOSURE</extracomment>
        <translation>読まれる状態のファイルを通知</translation>
    </message>
    <message>
        <source>Notifies when others can read the token and the file cannot be closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_EXPOSURE; the full stop is added</extracomment>
        <translation>他のユーザーがトークンを読める状態で、ファイルを保護できないときに通知します</translation>
    </message>
    <message>
        <source>Tell of closed files</source>
        <extracomment>Name of NODETOOL_NOTIFY_PERMISSIONS</extracomment>
        <translation>保護したファイルを通知</translation>
    </message>
    <message>
        <source>Notifies when others could read the token until its file was closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_PERMISSIONS; the full stop is added</extracomment>
        <translation>ファイルを保護するまで、他のユーザーがトークンを読める状態だったときに通知します</translation>
    </message>
    <message>
        <source>Tell of downloads</source>
        <extracomment>Name of NODETOOL_NOTIFY_DOWNLOAD</extracomment>
        <translation>ダウンロードを通知</translation>
    </message>
    <message>
        <source>Notifies when the download of a model has ended</source>
        <extracomment>Explains NODETOOL_NOTIFY_DOWNLOAD; the full stop is added</extracomment>
        <translation>モデルのダウンロードが終わったときに通知します</translation>
    </message>
    <message>
        <source>Tell of log trouble</source>
        <extracomment>Name of NODETOOL_NOTIFY_LOG</extracomment>
        <translation>ログの問題を通知</translation>
    </message>
    <message>
        <source>Notifies when the log files cannot be written any more</source>
        <extracomment>Explains NODETOOL_NOTIFY_LOG; the full stop is added</extracomment>
        <translation>ログファイルに書き込めなくなったときに通知します</translation>
    </message>
    <message>
        <source>Further OpenAI-compatible servers; a prefix stands before the names of a server&apos;s models</source>
        <extracomment>Explains NODETOOL_UPSTREAMS; the full stop is added</extracomment>
        <translation>追加の OpenAI 互換サーバーです。プレフィックスは、サーバーのモデル名の前に付きます</translation>
    </message>
    <message>
        <source>Their keys</source>
        <extracomment>Name of NODETOOL_UPSTREAM_KEYS</extracomment>
        <translation>追加サーバーのキー</translation>
    </message>
    <message>
        <source>Keys that the servers of NODETOOL_UPSTREAMS ask for</source>
        <extracomment>Explains NODETOOL_UPSTREAM_KEYS; the full stop is added</extracomment>
        <translation>NODETOOL_UPSTREAMS のサーバーが要求するキーです</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <extracomment>Name of HF_ENDPOINT</extracomment>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>Address of the Hugging Face Hub that GGUF files are downloaded from, or of a mirror, which then gets HF_TOKEN</source>
        <extracomment>Explains HF_ENDPOINT; the full stop is added</extracomment>
        <translation>GGUF ファイルのダウンロード元となる Hugging Face Hub、またはミラーのアドレスです。ミラーにも HF_TOKEN が送られます</translation>
    </message>
    <message>
        <source>Its token</source>
        <extracomment>Name of HF_TOKEN</extracomment>
        <translation>Hugging Face トークン</translation>
    </message>
    <message>
        <source>Access token of the Hugging Face Hub, for repositories that are private or ask for it</source>
        <extracomment>Explains HF_TOKEN; the full stop is added</extracomment>
        <translation>Hugging Face Hub のアクセストークンです。非公開のリポジトリや、トークンを要求するリポジトリに使います</translation>
    </message>
    <message>
        <source>Context size</source>
        <extracomment>Name of LLAMA_CONTEXT_SIZE</extracomment>
        <translation>コンテキストのサイズ</translation>
    </message>
    <message>
        <source>Tokens of context that each request to a GGUF model gets</source>
        <extracomment>Explains LLAMA_CONTEXT_SIZE; the full stop is added</extracomment>
        <translation>GGUF モデルへの各リクエストに割り当てるコンテキストのトークン数です</translation>
    </message>
    <message>
        <source>Parallel requests</source>
        <extracomment>Name of LLAMA_PARALLEL</extracomment>
        <translation>並列リクエスト数</translation>
    </message>
    <message>
        <source>Requests that one GGUF model answers at the same time</source>
        <extracomment>Explains LLAMA_PARALLEL; the full stop is added</extracomment>
        <translation>1 つの GGUF モデルが同時に応答するリクエストの数です</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>Name of LLAMA_THREADS</extracomment>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>Threads that one GGUF model computes with; 0 lets llama.cpp choose</source>
        <extracomment>Explains LLAMA_THREADS; the full stop is added</extracomment>
        <translation>1 つの GGUF モデルが計算に使うスレッドの数です。0 にすると llama.cpp が選びます</translation>
    </message>
    <message>
        <source>Memory for models</source>
        <extracomment>Name of LLAMA_MEMORY_MB</extracomment>
        <translation>モデル用のメモリ</translation>
    </message>
    <message>
        <source>Megabytes of memory that all GGUF models may use together; 0 gives them three quarters of the machine&apos;s, or all of it to one that is bigger</source>
        <extracomment>Explains LLAMA_MEMORY_MB; the full stop is added</extracomment>
        <translation>すべての GGUF モデルが合計で使えるメモリ（MB）です。0 にするとマシンの 4 分の 3 まで、それより大きいモデルには全部を割り当てます</translation>
    </message>
    <message>
        <source>Unload when idle</source>
        <extracomment>Name of LLAMA_IDLE_UNLOAD</extracomment>
        <translation>アイドル時に解放</translation>
    </message>
    <message>
        <source>Minutes after its last request for which a GGUF model stays in memory; 0 keeps it there</source>
        <extracomment>Explains LLAMA_IDLE_UNLOAD; the full stop is added</extracomment>
        <translation>最後のリクエストから GGUF モデルをメモリに残す時間（分）です。0 にすると残し続けます</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Name of NODETOOL_LANGUAGE</extracomment>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the tray&apos;s window, menu and notifications; `system` is that of the desktop</source>
        <extracomment>Explains NODETOOL_LANGUAGE; the full stop is added</extracomment>
        <translation>トレイのウィンドウ、メニュー、通知の言語です。`system` はデスクトップの言語です</translation>
    </message>
</context>
<context>
    <name>settings_edit</name>
    <message>
        <source>the change is stored, but the old entry is still in the keyring, because {clause}</source>
        <translation>変更は保存されましたが、古い項目がキーリングに残っています（理由: {clause}）</translation>
    </message>
    <message>
        <source>{setting} cannot be {text!r}: that word refers to the system keyring.</source>
        <translation>{setting} に {text!r} は指定できません。この語はシステムのキーリングを指します。</translation>
    </message>
    <message>
        <source>{setting} is not kept in the keyring, which is for secrets alone.</source>
        <translation>{setting} はキーリングに保存できません。キーリングは秘密の値専用です。</translation>
    </message>
</context>
<context>
    <name>supervisor/exit_words</name>
    <message>
        <source>exit code {code}</source>
        <translation>終了コード {code}</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>シグナル {number}</translation>
    </message>
    <message>
        <source>signal {number} ({name})</source>
        <translation>シグナル {number} ({name})</translation>
    </message>
</context>
<context>
    <name>supervisor/reasons</name>
    <message>
        <source>Another program answers at {address}, so that the worker cannot be reached there. Stop that program or choose another port, then start the worker again.</source>
        <translation>{address} では別のプログラムが応答しているため、ワーカーに接続できません。そのプログラムを停止するか別のポートを選んでから、ワーカーをもう一度起動してください。</translation>
    </message>
    <message>
        <source>Another program answers at {address}; waiting for the worker.</source>
        <translation>{address} で別のプログラムが応答しています。ワーカーを待っています。</translation>
    </message>
    <message>
        <source>Look at the last lines, then start it again.</source>
        <translation>最後の出力を確認してから、もう一度起動してください。</translation>
    </message>
    <message>
        <source>The supervision of the worker ended by an error of its own. See the log, then start the tray again.</source>
        <translation>ワーカーの監視が内部エラーで終了しました。ログを確認してから、トレイをもう一度起動してください。</translation>
    </message>
    <message>
        <source>The worker (process {pid}) was killed, but the system has not ended it yet; trying again.</source>
        <translation>ワーカー（プロセス {pid}）を強制終了しましたが、システムがまだ終了させていません。再試行しています。</translation>
    </message>
    <message>
        <source>The worker could not be started: {problem}.</source>
        <translation>ワーカーを起動できませんでした: {problem}。</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s and was stopped; trying again in {delay} s.</source>
        <translation>ワーカーが {seconds} 秒以内に応答しなかったため、停止しました。{delay} 秒後に再試行します。</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s, {count} times in a row.</source>
        <translation>ワーカーが {seconds} 秒以内に応答しないことが {count} 回続きました。</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s; stopping it.</source>
        <translation>ワーカーが {seconds} 秒以内に応答しなかったため、停止しています。</translation>
    </message>
    <message>
        <source>The worker ended with {code}; trying again in {seconds} s.</source>
        <translation>ワーカーが終了しました（{code}）。{seconds} 秒後に再試行します。</translation>
    </message>
    <message>
        <source>The worker ended {count} times within a minute (last: {code}).</source>
        <translation>ワーカーが 1 分以内に {count} 回終了しました（最後: {code}）。</translation>
    </message>
    <message>
        <source>The worker ended {count} times within {seconds} s (last: {code}).</source>
        <translation>ワーカーが {seconds} 秒以内に {count} 回終了しました（最後: {code}）。</translation>
    </message>
    <message>
        <source>The worker needs {memory}; it is restarted as soon as nobody waits for an answer.</source>
        <translation>ワーカーのメモリ使用量が多すぎます（{memory}）。応答待ちがなくなりしだい再起動します。</translation>
    </message>
    <message>
        <source>The worker needs {memory}; restarting it.</source>
        <translation>ワーカーのメモリ使用量が多すぎます（{memory}）。再起動しています。</translation>
    </message>
    <message>
        <source>The worker no longer answered and was ended; where it hung stands in the log. Trying again in {seconds} s.</source>
        <translation>応答しなくなったワーカーを終了しました。止まった箇所はログに記録されています。{seconds} 秒後に再試行します。</translation>
    </message>
    <message>
        <source>The worker no longer answered; ending it to start another.</source>
        <translation>ワーカーが応答しなくなりました。終了させて、新しいワーカーを起動します。</translation>
    </message>
    <message>
        <source>The worker refused its configuration ({code}).</source>
        <translation>ワーカーが設定を受け付けませんでした（{code}）。</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one in {seconds} s.</source>
        <translation>別の場所で起動されたワーカーが終了しました。{seconds} 秒後に新しいワーカーを起動します。</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one.</source>
        <translation>別の場所で起動されたワーカーが終了しました。新しいワーカーを起動しています。</translation>
    </message>
    <message>
        <source>The worker was ended by {signal}; trying again in {seconds} s.</source>
        <translation>ワーカーが強制終了されました（{signal}）。{seconds} 秒後に再試行します。</translation>
    </message>
    <message>
        <source>The worker was not restarted, and goes on with the old settings.</source>
        <translation>ワーカーは再起動されず、以前の設定のまま動作しています。</translation>
    </message>
    <message>
        <source>The worker was started by another program (process {pid}), and goes on when the tray ends.</source>
        <translation>ワーカーは別のプログラムが起動したものです（プロセス {pid}）。トレイを終了しても動作を続けます。</translation>
    </message>
    <message>
        <source>The worker was started by another tray (process {pid}), and goes on when the tray ends.</source>
        <translation>ワーカーは別のトレイが起動したものです（プロセス {pid}）。トレイを終了しても動作を続けます。</translation>
    </message>
    <message>
        <source>The worker was started by launchd (process {pid}), and goes on when the tray ends.</source>
        <translation>ワーカーは launchd が起動したものです（プロセス {pid}）。トレイを終了しても動作を続けます。</translation>
    </message>
    <message>
        <source>The worker was started by systemd (process {pid}), and goes on when the tray ends.</source>
        <translation>ワーカーは systemd が起動したものです（プロセス {pid}）。トレイを終了しても動作を続けます。</translation>
    </message>
    <message>
        <source>The worker was started elsewhere.</source>
        <translation>ワーカーは別の場所で起動されました。</translation>
    </message>
    <message>
        <source>The worker was started in a terminal (process {pid}), and goes on when the tray ends.</source>
        <translation>ワーカーはターミナルで起動されたものです（プロセス {pid}）。トレイを終了しても動作を続けます。</translation>
    </message>
    <message>
        <source>{address} is taken by another program. Stop it or choose another port, then start the worker again.</source>
        <translation>{address} は別のプログラムが使用しています。そのプログラムを停止するか別のポートを選んでから、ワーカーをもう一度起動してください。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
</context>
<context>
    <name>supervisor/retiring</name>
    <message>
        <source>{used} MB of memory, more than the {limit} MB of NODETOOL_MEMORY_LIMIT_MB</source>
        <translation>使用中 {used} MB、NODETOOL_MEMORY_LIMIT_MB の上限 {limit} MB</translation>
    </message>
</context>
<context>
    <name>supervisor/setback_reason</name>
    <message>
        <source>Not restarted: {problem}; the worker goes on with the old settings.</source>
        <translation>再起動できませんでした: {problem}。ワーカーは以前の設定のまま動作しています。</translation>
    </message>
    <message>
        <source>the new one could not be started ({problem})</source>
        <translation>新しいワーカーを起動できませんでした（{problem}）</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready</source>
        <translation>新しいワーカーが準備完了前に終了しました（{code}）</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready ({said})</source>
        <translation>新しいワーカーが準備完了前に終了しました（{code}、{said}）</translation>
    </message>
    <message>
        <source>the new one was not ready within {seconds} s</source>
        <translation>新しいワーカーの準備が {seconds} 秒以内に完了しませんでした</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>{file} cannot be written; the token ends with this program.</source>
        <translation>{file} に書き込めません。トークンはこのプログラムの終了とともに失われます。</translation>
    </message>
</context>
<context>
    <name>try_it/answering</name>
    <message>
        <source>The answer could not be read, for a reason that nobody expected; the tray&apos;s log has the details.</source>
        <translation>予期しない理由で応答を読み取れませんでした。詳細はトレイのログを確認してください。</translation>
    </message>
    <message>
        <source>The answer was stopped after {count} characters: the model did not end.</source>
        <translation>モデルが応答を終えないため、{count} 文字で停止しました。</translation>
    </message>
</context>
<context>
    <name>try_it/words</name>
    <message>
        <source>First token after {seconds} s</source>
        <translation>最初のトークンまで {seconds} 秒</translation>
    </message>
    <message>
        <source>The worker does not run, so no model can answer.</source>
        <translation>ワーカーが実行されていないため、モデルは応答できません。</translation>
    </message>
    <message>
        <source>The worker is starting…</source>
        <translation>ワーカーを起動しています…</translation>
    </message>
    <message>
        <source>The worker is stopping…</source>
        <translation>ワーカーを停止しています…</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or connect to a server that has some.</source>
        <translation>まだモデルがありません。ダウンロードするか、モデルのあるサーバーに接続してください。</translation>
    </message>
    <message numerus="yes">
        <source>{count} tokens</source>
        <extracomment>The plural of: {count} token</extracomment>
        <translation>
            <numerusform>{count} トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} トークン/秒</translation>
    </message>
</context>
<context>
    <name>window_pages</name>
    <message>
        <source>About</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>{clause}.</source>
        <translation>{clause}。</translation>
    </message>
</context>
<context>
    <name>worker/document</name>
    <message>
        <source>The token cannot be stored unquoted on one line of deployment.yaml; use letters, digits and -._~+/= only.</source>
        <translation>トークンを引用符なしで deployment.yaml の 1 行に保存できません。英数字と -._~+/= だけを使ってください。</translation>
    </message>
    <message>
        <source>`&lt;&lt;` cannot stand here; write the keys themselves</source>
        <translation>`&lt;&lt;` はここでは使えません。キーを直接書いてください</translation>
    </message>
    <message>
        <source>`env` must hold `NAME: value` lines</source>
        <translation>`env` には `NAME: value` の行を書いてください</translation>
    </message>
    <message>
        <source>`{name}` must be one value</source>
        <translation>`{name}` の値は 1 つだけにしてください</translation>
    </message>
    <message>
        <source>`{name}` stands twice</source>
        <translation>`{name}` が 2 回出てきます</translation>
    </message>
    <message>
        <source>expected `key: value` lines</source>
        <translation>`key: value` の行が必要です</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}. Mend the file or move it away; it was left as it is.</source>
        <translation>{file} の {line} 行目: {problem}。ファイルを修正するか、別の場所に移してください。ファイルは変更していません。</translation>
    </message>
</context>
<context>
    <name>worker/environment_token</name>
    <message>
        <source>Both {variable} and {other} are set; keep one of them.</source>
        <translation>{variable} と {other} の両方が設定されています。どちらか一方だけにしてください。</translation>
    </message>
    <message>
        <source>The worker token in {where} {problem}; use a token of visible ASCII characters.</source>
        <translation>{where} のワーカートークンは{problem}。表示可能な ASCII 文字のトークンを使ってください。</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>UTF-8 のテキストではありません</translation>
    </message>
    <message>
        <source>the environment variable {variable}</source>
        <translation>環境変数 {variable}</translation>
    </message>
    <message>
        <source>{file}, which {variable} names, cannot be read: {problem}.</source>
        <translation>{variable} で指定された {file} を読み取れません: {problem}。</translation>
    </message>
</context>
<context>
    <name>worker/errors</name>
    <message>
        <source>{setting}: {clause}.</source>
        <translation>{setting}: {clause}。</translation>
    </message>
</context>
<context>
    <name>worker/exposure</name>
    <message>
        <source>AUTH_PROVIDER=supabase needs {setting}, which is not set.</source>
        <translation>AUTH_PROVIDER=supabase には {setting} が必要ですが、設定されていません。</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} leaves every endpoint open, which ENV=production forbids; use AUTH_PROVIDER=static or supabase.</source>
        <translation>AUTH_PROVIDER={provider} ではすべてのエンドポイントが無防備になるため、ENV=production では使えません。AUTH_PROVIDER=static または supabase を使ってください。</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} on {host} would let everyone who reaches this machine in; use AUTH_PROVIDER=static, listen on 127.0.0.1, or set {permission}=1 if that is what you want.</source>
        <translation>AUTH_PROVIDER={provider} を {host} で使うと、このマシンに接続できる人は誰でも入れます。AUTH_PROVIDER=static を使うか、127.0.0.1 で待ち受けてください。意図したものであれば {permission}=1 を設定してください。</translation>
    </message>
</context>
<context>
    <name>worker/keyring_access</name>
    <message>
        <source>the keyring that PYTHON_KEYRING_BACKEND names cannot be used</source>
        <translation>PYTHON_KEYRING_BACKEND で指定されたキーリングは使えません</translation>
    </message>
    <message>
        <source>the library of the system keyring cannot be imported ({error})</source>
        <translation>システムのキーリングのライブラリを読み込めません（{error}）</translation>
    </message>
    <message>
        <source>the system keyring is locked; unlock it, then try again</source>
        <translation>システムのキーリングがロックされています。ロックを解除してから、もう一度お試しください</translation>
    </message>
    <message>
        <source>the system keyring is not in use here, but {name}</source>
        <translation>ここではシステムのキーリングではなく、{name} が使われています</translation>
    </message>
    <message>
        <source>the system keyring is not set up; log in to the desktop once</source>
        <translation>システムのキーリングが準備されていません。一度デスクトップにログインしてください</translation>
    </message>
    <message>
        <source>the system keyring refuses ({error})</source>
        <translation>システムのキーリングに拒否されました（{error}）</translation>
    </message>
    <message>
        <source>there is no system keyring here</source>
        <translation>ここにはシステムのキーリングがありません</translation>
    </message>
</context>
<context>
    <name>worker/keyring_store</name>
    <message>
        <source>the system keyring does not answer within {seconds:g} s; see that it runs, then try again</source>
        <translation>システムのキーリングが {seconds:g} 秒以内に応答しません。動作しているか確認してから、もう一度お試しください</translation>
    </message>
    <message>
        <source>the system keyring holds no such entry; store it with `nodetool-tray secret set {name}`</source>
        <translation>システムのキーリングにこの項目がありません。`nodetool-tray secret set {name}` で保存してください</translation>
    </message>
</context>
<context>
    <name>worker/kinds</name>
    <message>
        <source>1, true, yes, on or 0, false, no, off</source>
        <translation>1, true, yes, on または 0, false, no, off</translation>
    </message>
    <message>
        <source>a host name or an IP address without a port</source>
        <translation>ポートを含まないホスト名または IP アドレス</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>{low} から {high} までの整数</translation>
    </message>
    <message>
        <source>an absolute path (~ is understood)</source>
        <translation>絶対パス（~ も使えます）</translation>
    </message>
    <message>
        <source>an http:// or https:// address without user name, query or fragment</source>
        <translation>ユーザー名、クエリ、フラグメントを含まない http:// または https:// のアドレス</translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation>{values} のいずれか</translation>
    </message>
    <message>
        <source>origins such as https://app.example.org, without a path, separated by commas</source>
        <translation>https://app.example.org のような、パスを含まないコンマ区切りのオリジン</translation>
    </message>
    <message>
        <source>text on one line</source>
        <translation>1 行のテキスト</translation>
    </message>
    <message>
        <source>words separated by commas</source>
        <translation>コンマ区切りの語</translation>
    </message>
    <message>
        <source>{address}, or off</source>
        <translation>{address} または off</translation>
    </message>
</context>
<context>
    <name>worker/listener</name>
    <message>
        <source>Port {port} on {host} is taken by another program; stop it, or choose another port with --port or {name}.</source>
        <translation>{host} のポート {port} は別のプログラムが使用しています。そのプログラムを停止するか、--port または {name} で別のポートを選んでください。</translation>
    </message>
    <message>
        <source>Port {port} on {host} is taken by {holder}; stop it, or choose another port with --port or {name}.</source>
        <translation>{host} のポート {port} は {holder} が使用しています。停止するか、--port または {name} で別のポートを選んでください。</translation>
    </message>
    <message>
        <source>This user may not listen on port {port}; choose one from 1024 up.</source>
        <translation>このユーザーはポート {port} で待ち受けできません。1024 以上のポートを選んでください。</translation>
    </message>
    <message>
        <source>{host} is not an address of this machine: {reason}.</source>
        <translation>{host} はこのマシンのアドレスではありません: {reason}。</translation>
    </message>
</context>
<context>
    <name>worker/resolve</name>
    <message>
        <source>{setting} is a value that is not allowed ({origin}); it must be {allowed}.</source>
        <translation>{setting} に使えない値が指定されています（{origin}）。使える値は {allowed} です。</translation>
    </message>
    <message>
        <source>{setting} is {value!r} ({origin}); it must be {allowed}.</source>
        <translation>{setting} の値が {value!r} になっています（{origin}）。使える値は {allowed} です。</translation>
    </message>
</context>
<context>
    <name>worker/secrets</name>
    <message>
        <source>contains a character that is not visible ASCII</source>
        <translation>表示可能な ASCII 以外の文字を含んでいます</translation>
    </message>
    <message>
        <source>contains white space</source>
        <translation>空白文字を含んでいます</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>空です</translation>
    </message>
</context>
<context>
    <name>worker/store</name>
    <message>
        <source>{file} belongs to another user (uid {uid}), who could read and choose the token; make it yours (chown) or move it away.</source>
        <translation>{file} は別のユーザー（uid {uid}）のもので、そのユーザーがトークンを読んだり決めたりできます。自分のものにするか（chown）、別の場所に移してください。</translation>
    </message>
    <message>
        <source>{file} cannot be closed to others: it keeps the permissions {mode:04o}. Move it to a disk that knows permissions, and set NODETOOL_CONFIG_PATH to it.</source>
        <translation>{file} を他のユーザーが読めないようにできません。パーミッションが {mode:04o} のままです。パーミッションに対応したディスクに移し、NODETOOL_CONFIG_PATH で指定してください。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}.</source>
        <translation>{file} を読み取れません: {problem}。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}.</source>
        <translation>{file} に書き込めません: {problem}。</translation>
    </message>
    <message>
        <source>{file} is larger than 1 MiB; move it away.</source>
        <translation>{file} が 1 MiB を超えています。別の場所に移してください。</translation>
    </message>
    <message>
        <source>{file} is locked by another program for more than {seconds:.0f} s; try again.</source>
        <translation>{file} が別のプログラムによって {seconds:.0f} 秒以上ロックされています。もう一度お試しください。</translation>
    </message>
    <message>
        <source>{file} is not a file; move it away.</source>
        <translation>{file} はファイルではありません。別の場所に移してください。</translation>
    </message>
    <message>
        <source>{file}, line {line}: not UTF-8 text. Mend the file or move it away.</source>
        <translation>{file} の {line} 行目: UTF-8 のテキストではありません。ファイルを修正するか、別の場所に移してください。</translation>
    </message>
</context>
<context>
    <name>worker/upstream_rules</name>
    <message>
        <source>{setting} holds a key for {name}, which {servers} does not name; add it there, or remove the key.</source>
        <translation>{setting} に {name} のキーがありますが、{servers} に {name} がありません。{servers} に追加するか、キーを削除してください。</translation>
    </message>
    <message>
        <source>{setting} names the worker&apos;s own address ({address}), which would ask itself; change it.</source>
        <translation>{setting} にワーカー自身のアドレス（{address}）が指定されています。自分自身に問い合わせることになるため、変更してください。</translation>
    </message>
</context>
<context>
    <name>worker/upstreams</name>
    <message>
        <source>The key cannot be used: it is of visible ASCII without a comma, on one line.</source>
        <translation>キーを使えません。コンマを含まない表示可能な ASCII 文字で、1 行にしてください。</translation>
    </message>
    <message>
        <source>`name=address` entries separated by commas, each with or without `;prefix=text`, such as `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; a name is of a-z, 0-9, - and _, stands once, and is none of ollama, llama.cpp and openai-compatible</source>
        <translation>コンマ区切りの `name=address`（それぞれ `;prefix=text` を付けられます。例: `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`。name は a-z、0-9、-、_ からなり、重複がなく、ollama、llama.cpp、openai-compatible 以外）</translation>
    </message>
    <message>
        <source>`name=key` pairs separated by commas, each name once, each key of visible ASCII without a comma</source>
        <translation>コンマ区切りの `name=key` の組（name は重複なし、key はコンマを含まない表示可能な ASCII 文字）</translation>
    </message>
    <message>
        <source>{name!r} cannot be the name of a model server: it is of a-z, 0-9, - and _, at most {longest} long, and none of {reserved}.</source>
        <translation>{name!r} はモデルサーバーの名前に使えません。a-z、0-9、-、_ からなる {longest} 文字以内で、{reserved} 以外の名前にしてください。</translation>
    </message>
    <message>
        <source>{prefix!r} cannot be a prefix: it is of visible ASCII without comma and semicolon, at most {longest} long.</source>
        <translation>{prefix!r} はプレフィックスに使えません。コンマとセミコロンを含まない表示可能な ASCII 文字で、{longest} 文字以内にしてください。</translation>
    </message>
    <message>
        <source>{url!r} cannot be the address of a model server: it must be {allowed}.</source>
        <translation>{url!r} はモデルサーバーのアドレスに使えません。使える値は {allowed} です。</translation>
    </message>
</context>
<context>
    <name>worker/worker_token</name>
    <message>
        <source>The token is fixed by the environment variable {variable}; change it there and restart.</source>
        <translation>トークンは環境変数 {variable} で固定されています。環境変数を変更してから再起動してください。</translation>
    </message>
    <message>
        <source>{file}: the worker token cannot be kept in the keyring; remove the line.</source>
        <translation>{file}: ワーカートークンはキーリングに保存できません。その行を削除してください。</translation>
    </message>
</context>
<context>
    <name>worker_api/chat</name>
    <message>
        <source>The answer broke off: the worker has ended, or the token was replaced.</source>
        <translation>応答が途切れました。ワーカーが終了したか、トークンが置き換えられました。</translation>
    </message>
    <message>
        <source>The worker at {address} does not answer as it should ({error}).</source>
        <translation>{address} のワーカーが正しく応答しません（{error}）。</translation>
    </message>
</context>
<context>
    <name>worker_api/client</name>
    <message>
        <source>The worker ended the stream: the token was replaced.</source>
        <translation>ワーカーがストリームを終了しました。トークンが置き換えられたためです。</translation>
    </message>
</context>
<context>
    <name>worker_api/errors</name>
    <message>
        <source>The worker answered with status {status}.</source>
        <translation>ワーカーがステータス {status} を返しました。</translation>
    </message>
</context>
</TS>
