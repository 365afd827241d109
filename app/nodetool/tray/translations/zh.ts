<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>activity_words</name>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}.</source>
        <translation>最近 {minutes} 分钟：{callers}，{calls}。</translation>
    </message>
    <message>
        <source>Last {minutes} minutes: {calls} from {callers}; {failed} failed, {refused} refused.</source>
        <translation>最近 {minutes} 分钟：{callers}，{calls}；失败 {failed} 次，被拒绝 {refused} 次。</translation>
    </message>
    <message>
        <source>Nobody has called in the last {minutes} minutes.</source>
        <translation>最近 {minutes} 分钟没有调用。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Supabase could not be reached</source>
        <translation>无法连接 Supabase</translation>
    </message>
    <message>
        <source>a web page of another address asked</source>
        <translation>请求来自其他地址的网页</translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation>未知地址</translation>
    </message>
    <message>
        <source>no token was sent</source>
        <translation>未发送令牌</translation>
    </message>
    <message>
        <source>only administrators may do that</source>
        <translation>仅管理员可执行此操作</translation>
    </message>
    <message>
        <source>the request was too long</source>
        <translation>请求过长</translation>
    </message>
    <message>
        <source>the token is wrong or no longer counts</source>
        <translation>令牌错误或已失效</translation>
    </message>
    <message>
        <source>too many answers at once</source>
        <translation>同时进行的回答过多</translation>
    </message>
    <message>
        <source>too many new tokens at once</source>
        <translation>同时出现的新令牌过多</translation>
    </message>
    <message>
        <source>too many wrong tokens</source>
        <translation>错误令牌过多</translation>
    </message>
    <message>
        <source>too much was sent at once</source>
        <translation>同时发送的数据过多</translation>
    </message>
    <message>
        <source>user {user} at {address} ({requests})</source>
        <translation>用户 {user}，{address} ({requests})</translation>
    </message>
    <message>
        <source>what was sent is no Bearer token</source>
        <translation>发送的不是 Bearer 令牌</translation>
    </message>
    <message numerus="yes">
        <source>{count} callers</source>
        <extracomment>The plural of: {count} caller</extracomment>
        <translation>
            <numerusform>{count} 个调用方</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <extracomment>The plural of: {count} more</extracomment>
        <translation>
            <numerusform>另有 {count} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests</source>
        <extracomment>The plural of: {count} request</extracomment>
        <translation>
            <numerusform>{count} 次请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requests from {address} refused</source>
        <extracomment>The plural of: {count} request from {address} refused</extracomment>
        <translation>
            <numerusform>已拒绝 {count} 次请求，来自 {address}</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} for {seconds} s</source>
        <translation>{model}（已 {seconds} 秒）</translation>
    </message>
</context>
<context>
    <name>another_port</name>
    <message>
        <source>No port is free on {host}; choose another address.</source>
        <translation>{host} 上没有空闲端口；请选择其他地址。</translation>
    </message>
    <message>
        <source>PORT is fixed by an environment variable; change it there and restart the tray.</source>
        <translation>PORT 由环境变量指定；请修改该变量，然后重启托盘程序。</translation>
    </message>
</context>
<context>
    <name>clipboard/copied</name>
    <message>
        <source>It could not be marked as a secret, so a clipboard history may keep it.</source>
        <translation>无法标记为机密内容，剪贴板历史记录可能会保留它。</translation>
    </message>
    <message numerus="yes">
        <source>It is cleared in {count} seconds.</source>
        <extracomment>The plural of: It is cleared in a second.</extracomment>
        <translation>
            <numerusform>将在 {count} 秒后清除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clipboard/tools</name>
    <message>
        <source>No clipboard tool is installed; install {names}, or use `{command} token show`.</source>
        <translation>未安装剪贴板工具；请安装 {names}，或使用 `{command} token show`。</translation>
    </message>
    <message>
        <source>The clipboard did not take it, although {tool} says so. Use `{command} token show`.</source>
        <translation>{tool} 报告已复制，但剪贴板中没有内容。请使用 `{command} token show`。</translation>
    </message>
    <message>
        <source>There is no clipboard here; use `{command} token show` instead.</source>
        <translation>此处没有剪贴板；请改用 `{command} token show`。</translation>
    </message>
    <message>
        <source>{tool} could not change the clipboard ({why}).</source>
        <translation>{tool} 无法更改剪贴板（{why}）。</translation>
    </message>
</context>
<context>
    <name>examination</name>
    <message>
        <source>The doctor has not answered within {seconds:g} s.</source>
        <translation>诊断程序在 {seconds:g} 秒内没有响应。</translation>
    </message>
    <message>
        <source>The worker&apos;s program cannot be started: {problem}.</source>
        <translation>无法启动工作进程的程序：{problem}。</translation>
    </message>
</context>
<context>
    <name>first_run/model_file</name>
    <message>
        <source>The disk of {folder} has no room for {file}.</source>
        <translation>{folder} 所在磁盘的空间不足，无法存放 {file}。</translation>
    </message>
    <message>
        <source>The models folder has another {file} already. Rename one of them.</source>
        <translation>模型文件夹中已有另一个 {file}。请重命名其中一个。</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>{file} 无法使用：{reason}。</translation>
    </message>
    <message>
        <source>{file} is no GGUF file.</source>
        <translation>{file} 不是 GGUF 文件。</translation>
    </message>
    <message>
        <source>{file} is no GGUF file: its name has to end in .gguf.</source>
        <translation>{file} 不是 GGUF 文件：文件名必须以 .gguf 结尾。</translation>
    </message>
</context>
<context>
    <name>first_run/words</name>
    <message>
        <source>&amp;Every program on this machine</source>
        <translation>本机上的所有程序(&amp;E)</translation>
    </message>
    <message>
        <source>Each program that wants an answer sends the token of this tray, which copies it for you.</source>
        <translation>程序请求回答时须发送此托盘程序的令牌；托盘程序可为您复制令牌。</translation>
    </message>
    <message>
        <source>Hugging Face does not have {name} any more. Choose another one.</source>
        <translation>Hugging Face 上已没有 {name}。请另选一个。</translation>
    </message>
    <message>
        <source>It gets a second name in {folder} and takes no further room, as both are on the same disk.</source>
        <translation>两者在同一磁盘上，因此只在 {folder} 中添加一个硬链接，不占用额外空间。</translation>
    </message>
    <message>
        <source>It is copied into {folder}, {size}, as it is on another disk, which may be gone when it is needed.</source>
        <translation>文件位于另一个磁盘，使用时该磁盘可能不可用，因此会复制到 {folder}（{size}）。</translation>
    </message>
    <message>
        <source>Needs {needed} of memory and room for others; this machine has {memory}.</source>
        <translation>需要 {needed} 内存，还要为其他程序留出空间；本机内存为 {memory}。</translation>
    </message>
    <message>
        <source>No token is asked for. Other machines stay out, but every user of this one may call.</source>
        <translation>不要求令牌。其他机器无法访问，但本机的所有用户都可以调用。</translation>
    </message>
    <message>
        <source>Programs that &amp;know the token (advised)</source>
        <translation>持有令牌的程序（推荐）(&amp;K)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <extracomment>The plural of: and {count} more</extracomment>
        <translation>
            <numerusform>还有 {count} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} models can be used:</source>
        <extracomment>The plural of: {count} model can be used:</extracomment>
        <translation>
            <numerusform>有 {count} 个模型可用：</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} to download, {needed} of memory while it answers, licence {licence}</source>
        <translation>下载 {size}，回答时占用 {needed} 内存，许可证 {licence}</translation>
    </message>
</context>
<context>
    <name>grace</name>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>0 分钟</translation>
    </message>
</context>
<context>
    <name>gui/actions</name>
    <message>
        <source>The Bearer header is on the clipboard.</source>
        <translation>已复制 Bearer 标头。</translation>
    </message>
    <message>
        <source>The token is on the clipboard.</source>
        <translation>已复制令牌。</translation>
    </message>
</context>
<context>
    <name>gui/clipboard</name>
    <message>
        <source>The clipboard did not take it: another program holds it. Try again.</source>
        <translation>无法复制：剪贴板正被其他程序占用。请重试。</translation>
    </message>
</context>
<context>
    <name>gui/closing</name>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Remember my answer</source>
        <translation>记住我的选择(&amp;R)</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>是否在后台继续运行？</translation>
    </message>
    <message>
        <source>Remember my answer</source>
        <translation>记住我的选择</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Start the application again, or use `nodetool-tray` on the command line, to get back to it.</source>
        <translation>此桌面不显示托盘图标。要返回应用，请再次启动它，或在命令行中使用 `nodetool-tray`。</translation>
    </message>
</context>
<context>
    <name>gui/copier</name>
    <message>
        <source>This desktop takes copies only from the window that has the focus. One has opened: press Copy there. With wl-clipboard installed, the menu can copy by itself.</source>
        <translation>此桌面只允许拥有焦点的窗口复制。已打开一个窗口，请在其中点击“复制”。安装 wl-clipboard 后，可直接从菜单复制。</translation>
    </message>
</context>
<context>
    <name>gui/copy_window</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation>已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Press Copy to put it on the clipboard: this desktop lets only the window in front do that.</source>
        <translation>点击“复制”即可放入剪贴板：此桌面只允许最前面的窗口执行此操作。</translation>
    </message>
</context>
<context>
    <name>gui/errands</name>
    <message>
        <source>This did not work, for a reason that nobody expected; the log of the tray has the details.</source>
        <translation>发生意外错误，操作未成功；详情见托盘程序日志。</translation>
    </message>
</context>
<context>
    <name>gui/fields/place_chooser</name>
    <message>
        <source>Kept in:</source>
        <translation>保存位置：</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>系统密钥环</translation>
    </message>
    <message>
        <source>deployment.yaml (readable by you alone)</source>
        <translation>deployment.yaml（仅您可读）</translation>
    </message>
</context>
<context>
    <name>gui/fields/provider_editor</name>
    <message>
        <source>Callers send the worker token. The right choice unless you know better.</source>
        <translation>调用方发送工作进程令牌。如无特殊需要，请选择此项。</translation>
    </message>
    <message>
        <source>Callers sign in with your Supabase project; the worker token works as well.</source>
        <translation>调用方通过您的 Supabase 项目登录；也可使用工作进程令牌。</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token, while you develop.</source>
        <translation>开发期间，本机上的调用不需要令牌。</translation>
    </message>
    <message>
        <source>Nobody on this machine needs a token.</source>
        <translation>本机上的调用不需要令牌。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Open, for development</source>
        <translation>开放，用于开发</translation>
    </message>
    <message>
        <source>Supabase login</source>
        <translation>Supabase 登录</translation>
    </message>
    <message>
        <source>Worker token</source>
        <translation>工作进程令牌</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}：{value}</translation>
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
        <translation>未设置</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Set, not shown</source>
        <translation>已设置，不显示</translation>
    </message>
    <message>
        <source>Stored in the system keyring, not shown; type another one to replace it</source>
        <translation>已存入系统密钥环，不显示；输入新值即可替换</translation>
    </message>
    <message>
        <source>Stored, not shown; type another one to replace it</source>
        <translation>已保存，不显示；输入新值即可替换</translation>
    </message>
    <message>
        <source>Where {setting} is kept</source>
        <translation>{setting} 的保存位置</translation>
    </message>
    <message>
        <source>Will be removed when you save</source>
        <translation>保存时移除</translation>
    </message>
</context>
<context>
    <name>gui/fields/text_editor</name>
    <message>
        <source>Default: {value}</source>
        <translation>默认：{value}</translation>
    </message>
</context>
<context>
    <name>gui/first_run/callers_step</name>
    <message>
        <source>All of this can be changed later, on the page Authentication, where Supabase is set up as well.</source>
        <translation>以上均可稍后在“认证”页面更改；Supabase 也在该页面设置。</translation>
    </message>
    <message>
        <source>NodeTool puts one address in front of the models of this machine, and asks callers who they are.</source>
        <translation>NodeTool 为本机的模型提供统一的地址，并验证调用方的身份。</translation>
    </message>
    <message>
        <source>Who may call your models?</source>
        <translation>谁可以调用您的模型？</translation>
    </message>
</context>
<context>
    <name>gui/first_run/dialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>试用(&amp;T)</translation>
    </message>
    <message>
        <source>All of it can be found in the window</source>
        <translation>这些设置均可在窗口中找到</translation>
    </message>
    <message>
        <source>S&amp;kip the rest</source>
        <translation>跳过其余步骤(&amp;K)</translation>
    </message>
    <message>
        <source>Welcome to NodeTool</source>
        <translation>欢迎使用 NodeTool</translation>
    </message>
</context>
<context>
    <name>gui/first_run/file_import</name>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel the copy</source>
        <translation>取消复制</translation>
    </message>
    <message>
        <source>Choose a GGUF file</source>
        <translation>选择 GGUF 文件</translation>
    </message>
    <message>
        <source>GGUF models</source>
        <translation>GGUF 模型</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>复制进度</translation>
    </message>
    <message>
        <source>The settings of the models are refused; mend them on the page Models first.</source>
        <translation>模型设置无效；请先在“模型”页面修正。</translation>
    </message>
    <message>
        <source>Use {name}?</source>
        <translation>使用 {name}？</translation>
    </message>
</context>
<context>
    <name>gui/first_run/login_step</name>
    <message>
        <source>Closing the window leaves it in the tray. Quit, in its menu, ends it and stops the worker.</source>
        <translation>关闭窗口后，应用仍保留在托盘中。在托盘菜单中选择“退出”，会结束应用并停止工作进程。</translation>
    </message>
    <message>
        <source>Start by itself?</source>
        <translation>是否自动启动？</translation>
    </message>
    <message>
        <source>The tray can start when you log in, without a window, so that your models are there when you are.</source>
        <translation>托盘程序可在登录时自动启动，不显示窗口，让模型随时可用。</translation>
    </message>
</context>
<context>
    <name>gui/first_run/models_step</name>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>连接服务器(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel the download of {name}?</source>
        <translation>取消下载 {name}？</translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation>选择 &amp;GGUF 文件…</translation>
    </message>
    <message>
        <source>Models come from GGUF files on this machine, from Ollama, and from servers that you name.</source>
        <translation>模型来自本机的 GGUF 文件、Ollama，以及您指定的服务器。</translation>
    </message>
    <message>
        <source>There is no model yet. Here are three ways to one.</source>
        <translation>还没有模型。可通过以下三种方式获取。</translation>
    </message>
    <message>
        <source>Which models are there?</source>
        <translation>有哪些模型？</translation>
    </message>
</context>
<context>
    <name>gui/first_run/offers</name>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>From Hugging Face, to this machine</source>
        <translation>从 Hugging Face 下载到本机</translation>
    </message>
    <message>
        <source>{name} (advised)</source>
        <translation>{name}（推荐）</translation>
    </message>
</context>
<context>
    <name>gui/folders</name>
    <message>
        <source>No program of this desktop opened the folder {folder}.</source>
        <translation>此桌面没有程序能打开文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created: {problem}.</source>
        <translation>无法创建文件夹 {folder}：{problem}。</translation>
    </message>
</context>
<context>
    <name>gui/gui_thread</name>
    <message>
        <source>The tray is ending.</source>
        <translation>托盘程序正在退出。</translation>
    </message>
    <message>
        <source>The window does not react; try again in a moment.</source>
        <translation>窗口没有响应；请稍后重试。</translation>
    </message>
</context>
<context>
    <name>gui/leaving</name>
    <message>
        <source>D&amp;iscard</source>
        <translation>放弃(&amp;I)</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>是否保存更改？</translation>
    </message>
    <message>
        <source>They cannot be saved as they are: the page says what is wrong.</source>
        <translation>目前无法保存：错误原因见页面。</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
</context>
<context>
    <name>gui/logs/details_box</name>
    <message>
        <source>The chosen line in full</source>
        <translation>所选行的完整内容</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_filter</name>
    <message>
        <source>&amp;Log:</source>
        <translation>日志(&amp;L)：</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>选择行</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>选择日志</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_model</name>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>gui/logs/log_table</name>
    <message>
        <source>Lines of the log</source>
        <translation>日志行</translation>
    </message>
</context>
<context>
    <name>gui/logs/search_field</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>在日志中搜索</translation>
    </message>
</context>
<context>
    <name>gui/main_window</name>
    <message>
        <source>Stops the worker as well (Ctrl+Q)</source>
        <translation>同时停止工作进程 (Ctrl+Q)</translation>
    </message>
    <message>
        <source>The settings are again those of the running worker.</source>
        <translation>设置已恢复为运行中的工作进程所用的设置。</translation>
    </message>
</context>
<context>
    <name>gui/models/download_dialog</name>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Which of them:</source>
        <translation>选择模型(&amp;W)：</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>下载模型</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>There are {count} models in it. Choose one, then download it.</source>
        <translation>其中有 {count} 个模型。请选择一个，然后下载。</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>选择模型</translation>
    </message>
</context>
<context>
    <name>gui/models/download_row</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>{name} 的进度</translation>
    </message>
    <message>
        <source>{deed}: {name}</source>
        <translation>{deed}：{name}</translation>
    </message>
</context>
<context>
    <name>gui/models/download_words</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Done. Call it {names}.</source>
        <translation>已完成。调用时使用的名称：{names}。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>{size} are here already, and would be removed.</source>
        <translation>已下载的 {size} 将被删除。</translation>
    </message>
</context>
<context>
    <name>gui/models/downloads_section</name>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>gui/models/key_row</name>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>What the server asks for, if it does. The keys of all servers are kept in one place</source>
        <translation>服务器要求的密钥（如有）。所有服务器的密钥保存在同一位置</translation>
    </message>
</context>
<context>
    <name>gui/models/model_row</name>
    <message>
        <source>Delete {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>gui/models/model_words</name>
    <message>
        <source>Asking the worker…</source>
        <translation>正在查询工作进程…</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>GGUF 文件</translation>
    </message>
    <message>
        <source>Its files are removed from the disk. This cannot be undone.</source>
        <translation>将从磁盘删除其文件。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>将从磁盘删除其 {count} 个文件，释放 {size}。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Its {count} files are removed from the disk. This cannot be undone.</source>
        <translation>将从磁盘删除其 {count} 个文件。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Ollama removes it and frees up to {size}. To have it back, download it again.</source>
        <translation>Ollama 将删除它，最多释放 {size}。如需恢复，请重新下载。</translation>
    </message>
    <message>
        <source>Ollama removes it. To have it back, download it again.</source>
        <translation>Ollama 将删除它。如需恢复，请重新下载。</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk, which frees {size}. This cannot be undone.</source>
        <translation>将从磁盘删除文件 {file}，释放 {size}。此操作无法撤销。</translation>
    </message>
    <message>
        <source>The file {file} is removed from the disk. This cannot be undone.</source>
        <translation>将从磁盘删除文件 {file}。此操作无法撤销。</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or put a GGUF file into {folder}.</source>
        <translation>还没有模型。请下载一个，或将 GGUF 文件放入 {folder}。</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>已载入内存</translation>
    </message>
    <message>
        <source>in memory, answering</source>
        <translation>已载入内存，正在回答</translation>
    </message>
    <message>
        <source>leaving memory</source>
        <translation>正在移出内存</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>loading, {share}</source>
        <translation>正在载入，{share}</translation>
    </message>
    <message>
        <source>not in memory</source>
        <translation>未载入内存</translation>
    </message>
    <message>
        <source>the models folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>{models}, {size}</source>
        <translation>{models}，{size}</translation>
    </message>
    <message>
        <source>{trouble} Models are listed and downloaded by the running worker.</source>
        <translation>{trouble} 工作进程运行时才能列出和下载模型。</translation>
    </message>
</context>
<context>
    <name>gui/models/models_section</name>
    <message>
        <source>Do&amp;wnload…</source>
        <translation>下载(&amp;W)…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>gui/models/server_dialog</name>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation>前缀(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Add a model server</source>
        <translation>添加模型服务器</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在查询服务器…</translation>
    </message>
    <message>
        <source>Asks the server for its models, with this key</source>
        <translation>使用此密钥向服务器查询模型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Up to and with /v1.</source>
        <translation>包含 /v1，到此为止。</translation>
    </message>
    <message>
        <source>What callers see as the owner of its models.</source>
        <translation>调用方看到的模型所有者。</translation>
    </message>
</context>
<context>
    <name>gui/models/server_draft</name>
    <message>
        <source>There is a model server {name} already; choose another name.</source>
        <translation>已有名为 {name} 的模型服务器；请选择其他名称。</translation>
    </message>
</context>
<context>
    <name>gui/models/server_row</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Settings of {name}</source>
        <translation>{name} 的设置</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
</context>
<context>
    <name>gui/models/server_words</name>
    <message>
        <source>Answers, and offers no models.</source>
        <translation>有响应，不提供模型。</translation>
    </message>
    <message numerus="yes">
        <source>Answers, and offers {count} models.</source>
        <extracomment>The plural of: Answers, and offers {count} model.</extracomment>
        <translation>
            <numerusform>有响应，提供 {count} 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>Callers use the names that the server gives its models. A prefix tells them from those of others.</source>
        <translation>调用方使用服务器给出的模型名称。前缀可用于区分其他服务器的模型。</translation>
    </message>
    <message>
        <source>Callers write {prefix}llama3 where the server says llama3.</source>
        <translation>服务器上的 llama3，调用方应写作 {prefix}llama3。</translation>
    </message>
    <message>
        <source>Declared; the worker asks it once it is restarted.</source>
        <translation>已声明；工作进程重启后开始查询。</translation>
    </message>
    <message>
        <source>Does not run at its usual address; looked for again now and then.</source>
        <translation>未在常用地址运行；会不时重新查找。</translation>
    </message>
    <message>
        <source>Fails. {reason}</source>
        <translation>故障。{reason}</translation>
    </message>
    <message>
        <source>Its address and its key are forgotten here. The server and its models stay as they are.</source>
        <translation>将从此处移除其地址和密钥。服务器及其模型保持不变。</translation>
    </message>
    <message>
        <source>No longer declared; the worker asks it until it is restarted.</source>
        <translation>已取消声明；工作进程重启前仍会查询。</translation>
    </message>
    <message>
        <source>Not asked while the worker does not run.</source>
        <translation>工作进程未运行，不查询。</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>尚未查询。</translation>
    </message>
    <message>
        <source>Resting until {time}. {reason}</source>
        <translation>暂停查询，直到 {time}。{reason}</translation>
    </message>
    <message>
        <source>key in deployment.yaml</source>
        <translation>密钥在 deployment.yaml 中</translation>
    </message>
    <message>
        <source>key in the environment</source>
        <translation>密钥在环境变量中</translation>
    </message>
    <message>
        <source>key in the system keyring</source>
        <translation>密钥在系统密钥环中</translation>
    </message>
    <message>
        <source>key unknown: the system keyring does not answer</source>
        <translation>密钥未知：系统密钥环没有响应</translation>
    </message>
    <message>
        <source>no models</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>prefix {prefix}</source>
        <translation>前缀 {prefix}</translation>
    </message>
    <message numerus="yes">
        <source>{count} models</source>
        <extracomment>The plural of: {count} model</extracomment>
        <translation>
            <numerusform>{count} 个模型</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui/models/servers_section</name>
    <message>
        <source>Add ser&amp;ver…</source>
        <translation>添加服务器(&amp;V)…</translation>
    </message>
    <message>
        <source>Any server that speaks the OpenAI API</source>
        <translation>任何支持 OpenAI API 的服务器</translation>
    </message>
    <message>
        <source>Model servers</source>
        <translation>模型服务器</translation>
    </message>
</context>
<context>
    <name>gui/models/wish_words</name>
    <message>
        <source>&amp;Hugging Face: a GGUF file into the models folder</source>
        <translation>&amp;Hugging Face：将 GGUF 文件下载到模型文件夹</translation>
    </message>
    <message>
        <source>&amp;Ollama: a model of its library</source>
        <translation>&amp;Ollama：其模型库中的模型</translation>
    </message>
    <message>
        <source>A repository, or the address of its page. org/name:Q4_K_M and org/name/file.gguf name one file.</source>
        <translation>仓库名或其页面地址。org/name:Q4_K_M 和 org/name/file.gguf 指定单个文件。</translation>
    </message>
    <message>
        <source>Its name, as on ollama.com. Ollama has to run.</source>
        <translation>ollama.com 上的模型名称。Ollama 必须正在运行。</translation>
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
        <translation>页面</translation>
    </message>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>{page} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>{page}, unsaved changes</source>
        <translation>{page}，有未保存的更改</translation>
    </message>
</context>
<context>
    <name>gui/notifier</name>
    <message>
        <source>That did not work</source>
        <translation>操作未成功</translation>
    </message>
</context>
<context>
    <name>gui/pages/about</name>
    <message>
        <source>Configuration: {folder}</source>
        <translation>配置：{folder}</translation>
    </message>
    <message>
        <source>Copy for a &amp;bug report</source>
        <translation>复制以供错误报告(&amp;B)</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>许可证：{licence}</translation>
    </message>
    <message>
        <source>Logs: {folder}</source>
        <translation>日志：{folder}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的组件</translation>
    </message>
    <message>
        <source>Models: {folder}</source>
        <translation>模型：{folder}</translation>
    </message>
    <message>
        <source>One authenticated address in front of the models of this machine.</source>
        <translation>为本机的模型提供统一的、需认证的地址。</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>打开文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Open fold&amp;er</source>
        <translation>打开文件夹(&amp;E)</translation>
    </message>
    <message>
        <source>Parts of this application and their licences</source>
        <translation>本应用的组件及其许可证</translation>
    </message>
    <message>
        <source>Sho&amp;w the first steps</source>
        <translation>显示入门步骤(&amp;W)</translation>
    </message>
    <message>
        <source>The doctor is looking…</source>
        <translation>正在诊断…</translation>
    </message>
    <message>
        <source>The report is on the clipboard; read it before you publish it.</source>
        <translation>报告已复制；公开前请先查看内容。</translation>
    </message>
    <message>
        <source>This copy does not say of which parts it is made.</source>
        <translation>此副本未注明所用组件。</translation>
    </message>
    <message>
        <source>What a newcomer is asked</source>
        <translation>首次使用时的引导</translation>
    </message>
    <message>
        <source>What the doctor finds on this machine, without secrets</source>
        <translation>本机的诊断结果，不含机密信息</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>见其自带文件</translation>
    </message>
    <message>
        <source>{name} {version}: {licence}</source>
        <translation>{name} {version}：{licence}</translation>
    </message>
</context>
<context>
    <name>gui/pages/authentication</name>
    <message>
        <source>Asking Supabase…</source>
        <translation>正在查询 Supabase…</translation>
    </message>
</context>
<context>
    <name>gui/pages/logs</name>
    <message>
        <source>Copy l&amp;ines</source>
        <translation>复制行(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Lets nothing move (Space)</source>
        <translation>停止滚动 (Space)</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>没有匹配的行。</translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Paused: new lines are shown when you continue.</source>
        <translation>已暂停：继续后显示新行。</translation>
    </message>
    <message>
        <source>Sho&amp;w all lines</source>
        <translation>显示全部行(&amp;W)</translation>
    </message>
    <message>
        <source>Shows the newest lines as they come (Ctrl+End)</source>
        <translation>实时显示最新的行 (Ctrl+End)</translation>
    </message>
    <message>
        <source>The chosen lines, or all that are shown (Ctrl+C)</source>
        <translation>所选的行，或显示的全部行 (Ctrl+C)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>转到末尾(&amp;E)</translation>
    </message>
    <message>
        <source>Where the log files are</source>
        <translation>日志文件所在位置</translation>
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
            <numerusform>已复制 {count} 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} new lines below</source>
        <extracomment>The plural of: {count} new line below</extracomment>
        <translation>
            <numerusform>下方有 {count} 行新内容</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} lines</source>
        <translation>{count} 行，共 {all} 行</translation>
    </message>
</context>
<context>
    <name>gui/pages/model_settings</name>
    <message>
        <source>Models are looked for in {folder}</source>
        <translation>模型查找位置：{folder}</translation>
    </message>
</context>
<context>
    <name>gui/pages/models</name>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>删除 {name}？</translation>
    </message>
    <message>
        <source>Folder, memory and model servers</source>
        <translation>文件夹、内存和模型服务器</translation>
    </message>
    <message>
        <source>Model sett&amp;ings…</source>
        <translation>模型设置(&amp;I)…</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>移除 {name}？</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} 已删除。</translation>
    </message>
</context>
<context>
    <name>gui/pages/models_book</name>
    <message>
        <source>&amp;Back to the models</source>
        <translation>返回模型(&amp;B)</translation>
    </message>
    <message>
        <source>Model settings</source>
        <translation>模型设置</translation>
    </message>
</context>
<context>
    <name>gui/pages/overview</name>
    <message>
        <source>Address:</source>
        <translation>地址：</translation>
    </message>
    <message>
        <source>Answers under way:</source>
        <translation>进行中的回答：</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>调用方</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>复制地址(&amp;D)</translation>
    </message>
    <message>
        <source>Models in memory:</source>
        <translation>内存中的模型：</translation>
    </message>
    <message>
        <source>Recent problems</source>
        <translation>近期问题</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>已复制地址。</translation>
    </message>
    <message>
        <source>Uptime:</source>
        <translation>运行时间：</translation>
    </message>
    <message>
        <source>Use of the machine:</source>
        <translation>资源占用：</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作进程</translation>
    </message>
</context>
<context>
    <name>gui/pages/token</name>
    <message>
        <source>&amp;Fix</source>
        <translation>修复(&amp;F)</translation>
    </message>
    <message>
        <source>Copy as {language}</source>
        <translation>复制为 {language}</translation>
    </message>
    <message>
        <source>File permissions:</source>
        <translation>文件权限：</translation>
    </message>
    <message>
        <source>Last rotation:</source>
        <translation>上次轮换：</translation>
    </message>
    <message>
        <source>Lets nobody but you read the file</source>
        <translation>仅允许您读取此文件</translation>
    </message>
    <message>
        <source>Lists the models, with the whole token in it</source>
        <translation>列出模型，内含完整令牌</translation>
    </message>
    <message>
        <source>Nobody but you can read the file now.</source>
        <translation>现在仅您可以读取此文件。</translation>
    </message>
    <message>
        <source>Origin:</source>
        <translation>来源：</translation>
    </message>
    <message>
        <source>The example is on the clipboard, with the whole token in it.</source>
        <translation>已复制示例，内含完整令牌。</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>gui/pages/try_it</name>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M)：</translation>
    </message>
    <message>
        <source>Cop&amp;y answer</source>
        <translation>复制回答(&amp;Y)</translation>
    </message>
    <message>
        <source>Enter does the same</source>
        <translation>也可按 Enter 键</translation>
    </message>
    <message>
        <source>Escape does the same</source>
        <translation>也可按 Esc 键</translation>
    </message>
    <message>
        <source>Forgets what was said</source>
        <translation>清除对话内容</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>发送(&amp;E)</translation>
    </message>
    <message>
        <source>Stop a&amp;nswer</source>
        <translation>停止回答(&amp;N)</translation>
    </message>
    <message>
        <source>The answer is on the clipboard.</source>
        <translation>已复制回答。</translation>
    </message>
    <message>
        <source>The call is on the clipboard, with the whole token in it.</source>
        <translation>已复制调用代码，内含完整令牌。</translation>
    </message>
</context>
<context>
    <name>gui/settings_form</name>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Shows again what is saved</source>
        <translation>恢复显示已保存的内容</translation>
    </message>
</context>
<context>
    <name>gui/token_words</name>
    <message>
        <source>Callers send this token with every request.</source>
        <translation>调用方在每次请求中发送此令牌。</translation>
    </message>
    <message>
        <source>Callers send this token, or that of their Supabase login, with every request.</source>
        <translation>调用方在每次请求中发送此令牌，或其 Supabase 登录的令牌。</translation>
    </message>
    <message>
        <source>Generated by this program and held in memory</source>
        <translation>由本程序生成，仅保存在内存中</translation>
    </message>
    <message>
        <source>Generated by this program and stored in {file}</source>
        <translation>由本程序生成，保存在 {file}</translation>
    </message>
    <message>
        <source>Held in memory, and ends with this program: {file} is gone</source>
        <translation>仅保存在内存中，本程序退出后失效：{file} 已不存在</translation>
    </message>
    <message>
        <source>Nobody needs this token now: callers are let in without one. See Authentication.</source>
        <translation>目前不需要此令牌：调用方无需令牌即可访问。见“认证”页面。</translation>
    </message>
    <message>
        <source>None on record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Stored in {file}</source>
        <translation>保存在 {file}</translation>
    </message>
    <message>
        <source>The environment variable WORKER_AUTH_TOKEN</source>
        <translation>环境变量 WORKER_AUTH_TOKEN</translation>
    </message>
    <message>
        <source>The token was rotated; the old one no longer works.</source>
        <translation>令牌已轮换；旧令牌已失效。</translation>
    </message>
    <message>
        <source>The token was rotated; the old one works for {period} more.</source>
        <translation>令牌已轮换；旧令牌还可使用 {period}。</translation>
    </message>
    <message>
        <source>There is no file</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>{letters} ({mode}), others too</source>
        <translation>{letters} ({mode})，他人也可读取</translation>
    </message>
    <message>
        <source>{letters} ({mode}), you alone</source>
        <translation>{letters} ({mode})，仅您可读取</translation>
    </message>
</context>
<context>
    <name>gui/try_it/call_buttons</name>
    <message>
        <source>The same from a program:</source>
        <translation>从程序中调用：</translation>
    </message>
    <message>
        <source>The whole token is in it, so that it works as it is</source>
        <translation>内含完整令牌，可直接运行</translation>
    </message>
</context>
<context>
    <name>gui/try_it/dialogue</name>
    <message>
        <source>(no answer)</source>
        <translation>（无回答）</translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation>模型正在思考…</translation>
    </message>
    <message>
        <source>Waiting for the first token…</source>
        <translation>正在等待首个 token…</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
</context>
<context>
    <name>gui/try_it/help_line</name>
    <message>
        <source>Open M&amp;odels</source>
        <translation>打开“模型”(&amp;O)</translation>
    </message>
    <message>
        <source>Start the &amp;worker</source>
        <translation>启动工作进程(&amp;W)</translation>
    </message>
</context>
<context>
    <name>gui/try_it/model_choice</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>gui/try_it/question_box</name>
    <message>
        <source>Ask something. Enter sends it, Shift+Enter begins a new line.</source>
        <translation>输入问题。Enter 发送，Shift+Enter 换行。</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>您的消息</translation>
    </message>
</context>
<context>
    <name>gui/try_it/transcript</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>What you and the model say appears here. Nothing of it is stored.</source>
        <translation>您与模型的对话显示在此处，不会被保存。</translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_plot</name>
    <message>
        <source>Requests of the last minutes</source>
        <translation>最近几分钟的请求</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>{count} in {seconds} s</source>
        <translation>{seconds} 秒内 {count} 次</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} 分钟前</translation>
    </message>
</context>
<context>
    <name>gui/widgets/activity_section</name>
    <message>
        <source>From {callers}</source>
        <translation>来自：{callers}</translation>
    </message>
    <message>
        <source>Shown while the worker runs.</source>
        <translation>工作进程运行时显示。</translation>
    </message>
</context>
<context>
    <name>gui/widgets/close_answer</name>
    <message>
        <source>Ask again</source>
        <translation>重新询问</translation>
    </message>
    <message>
        <source>Forgets the remembered answer</source>
        <translation>清除已记住的选择</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window leaves the worker running.</source>
        <translation>没有托盘图标时，关闭窗口后工作进程继续运行。</translation>
    </message>
    <message>
        <source>Without a tray icon, closing the window stops the worker.</source>
        <translation>没有托盘图标时，关闭窗口会停止工作进程。</translation>
    </message>
</context>
<context>
    <name>gui/widgets/connection_test</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>With what stands here, saved or not</source>
        <translation>使用当前填写的内容，无论是否已保存</translation>
    </message>
</context>
<context>
    <name>gui/widgets/folder_line</name>
    <message>
        <source>Creates it first where it is missing</source>
        <translation>如不存在则先创建</translation>
    </message>
</context>
<context>
    <name>gui/widgets/login_switch</name>
    <message>
        <source>Start at &amp;login</source>
        <translation>登录时启动(&amp;L)</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>登录时启动</translation>
    </message>
</context>
<context>
    <name>gui/widgets/note</name>
    <message>
        <source>Information</source>
        <translation>信息</translation>
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
        <translation>工作进程的最后几行输出</translation>
    </message>
</context>
<context>
    <name>gui/widgets/plot_legend</name>
    <message>
        <source>answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
</context>
<context>
    <name>gui/widgets/port_line</name>
    <message>
        <source>&amp;Use {port}</source>
        <translation>使用 {port}(&amp;U)</translation>
    </message>
</context>
<context>
    <name>gui/widgets/problem_row</name>
    <message>
        <source>Show logs</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>查看模型</translation>
    </message>
    <message>
        <source>Who was refused</source>
        <translation>拒绝记录</translation>
    </message>
    <message>
        <source>{label}: {problem}</source>
        <translation>{label}：{problem}</translation>
    </message>
</context>
<context>
    <name>gui/widgets/question</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>gui/widgets/remedy_button</name>
    <message>
        <source>&amp;Quit the tray</source>
        <translation>退出托盘程序(&amp;Q)</translation>
    </message>
    <message>
        <source>Open the settin&amp;g</source>
        <translation>打开该设置(&amp;G)</translation>
    </message>
    <message>
        <source>Takes a free one and starts the worker there</source>
        <translation>选用空闲端口并启动工作进程</translation>
    </message>
    <message>
        <source>Then start it again</source>
        <translation>然后重新启动</translation>
    </message>
    <message>
        <source>Use anot&amp;her port</source>
        <translation>使用其他端口(&amp;H)</translation>
    </message>
    <message>
        <source>Which the worker has refused</source>
        <translation>被工作进程拒绝的设置</translation>
    </message>
</context>
<context>
    <name>gui/widgets/restart_offer</name>
    <message>
        <source>Callers wait for a moment; answers under way are finished</source>
        <translation>调用方需稍候；进行中的回答会完成</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重启</translation>
    </message>
    <message>
        <source>Saved, and in force after a restart of the worker.</source>
        <translation>已保存，重启工作进程后生效。</translation>
    </message>
    <message>
        <source>Stores what the running worker has again: {settings}</source>
        <translation>恢复为运行中的工作进程所用的设置：{settings}</translation>
    </message>
    <message>
        <source>The worker still runs with the old settings, as it cannot start with the new ones.</source>
        <translation>工作进程无法使用新设置启动，仍在使用旧设置运行。</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>撤销更改</translation>
    </message>
</context>
<context>
    <name>gui/widgets/reveal_button</name>
    <message>
        <source>Re&amp;veal</source>
        <translation>显示(&amp;V)</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shows the token for {seconds} seconds, or while you hold it down</source>
        <translation>显示令牌 {seconds} 秒；按住时持续显示</translation>
    </message>
</context>
<context>
    <name>gui/widgets/rotate_dialog</name>
    <message>
        <source>&amp;Rotate</source>
        <translation>轮换(&amp;R)</translation>
    </message>
    <message>
        <source>After &amp;24 hours</source>
        <translation>&amp;24 小时后</translation>
    </message>
    <message>
        <source>After &amp;5 minutes</source>
        <translation>&amp;5 分钟后</translation>
    </message>
    <message>
        <source>After 1 &amp;hour</source>
        <translation>1 小时后(&amp;H)</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>立即(&amp;O)</translation>
    </message>
    <message>
        <source>Both tokens work for {period}, so that callers can change over; then the old one stops and cannot be brought back. Whoever has the old one gets in for {period} more.</source>
        <translation>两个令牌在 {period} 内均有效，便于调用方切换；之后旧令牌失效，无法恢复。在此期间（{period}），持有旧令牌者仍可访问。</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>Rotate the token</source>
        <translation>轮换令牌</translation>
    </message>
    <message>
        <source>Rotate the token?</source>
        <translation>是否轮换令牌？</translation>
    </message>
    <message>
        <source>The old token stops working at once and cannot be brought back; so does every earlier one, and what they have opened is closed. Everyone needs the new one. Choose this if somebody may have the old one who should not.</source>
        <translation>旧令牌立即失效，无法恢复；更早的令牌也一并失效，用它们建立的连接会被关闭。所有调用方都需要新令牌。如果旧令牌可能已泄露，请选择此项。</translation>
    </message>
    <message>
        <source>The old token stops working:</source>
        <translation>旧令牌失效时间：</translation>
    </message>
    <message>
        <source>The old token stops working: {when}</source>
        <translation>旧令牌失效时间：{when}</translation>
    </message>
</context>
<context>
    <name>log_views</name>
    <message>
        <source>All lines</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Nobody was refused yet. Callers without a valid token appear here, with their address and what they asked for.</source>
        <translation>还没有调用方被拒绝。没有有效令牌的调用方会显示在此处，包括其地址和请求内容。</translation>
    </message>
    <message>
        <source>The tray has written nothing yet. What it does with the worker appears here.</source>
        <translation>托盘程序还没有写入内容。它对工作进程的操作会显示在此处。</translation>
    </message>
    <message>
        <source>The worker has written nothing yet. What it says appears here as it comes.</source>
        <translation>工作进程还没有写入内容。其输出会实时显示在此处。</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>托盘程序</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>警告及以上</translation>
    </message>
</context>
<context>
    <name>logfiles/tail</name>
    <message>
        <source>The log cannot be read: {problem}.</source>
        <translation>无法读取日志：{problem}。</translation>
    </message>
</context>
<context>
    <name>login/desktop_entry</name>
    <message>
        <source>its path contains a character that cannot be printed</source>
        <translation>其路径包含不可打印的字符</translation>
    </message>
    <message>
        <source>its path contains “=”</source>
        <translation>其路径包含“=”</translation>
    </message>
</context>
<context>
    <name>login/entry</name>
    <message>
        <source>Nothing was changed. {reason}</source>
        <translation>未作任何更改。{reason}</translation>
    </message>
</context>
<context>
    <name>login/macos</name>
    <message>
        <source>System Settings under General, Login Items</source>
        <translation>“系统设置”的“通用”&gt;“登录项”</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>无法读取 {file}：{why}。</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>无法移除 {file}：{why}。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>无法写入 {file}：{why}。</translation>
    </message>
</context>
<context>
    <name>login/windows</name>
    <message>
        <source>Task Manager under Startup apps</source>
        <translation>任务管理器的“启动应用”</translation>
    </message>
    <message>
        <source>The registry of Windows does not answer: {why}.</source>
        <translation>Windows 注册表没有响应：{why}。</translation>
    </message>
    <message>
        <source>{program} cannot start at login: Windows takes commands of {longest} characters at most. Install it in a folder with a shorter path.</source>
        <translation>{program} 无法在登录时启动：Windows 的命令最长为 {longest} 个字符。请安装到路径较短的文件夹。</translation>
    </message>
</context>
<context>
    <name>login/words</name>
    <message>
        <source>Another copy starts at login</source>
        <translation>登录时启动的是另一副本</translation>
    </message>
    <message>
        <source>Does not start at login</source>
        <translation>登录时不启动</translation>
    </message>
    <message>
        <source>Kept from starting at login</source>
        <translation>登录时启动已被禁止</translation>
    </message>
    <message>
        <source>Something else starts at login</source>
        <translation>登录时启动的是其他程序</translation>
    </message>
    <message>
        <source>Starts at login</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>The entry is there, but the desktop&apos;s own settings have turned it off in {place}. Turn it on again here.</source>
        <translation>启动项存在，但已被桌面设置在 {place} 中关闭。可在此处重新开启。</translation>
    </message>
    <message>
        <source>The entry is there, but the system does not start it. Allow it in {where}.</source>
        <translation>启动项存在，但系统不会启动它。请在{where}中允许。</translation>
    </message>
    <message>
        <source>The entry starts “{command}”. Turn it on to have this copy started instead, or off to remove it.</source>
        <translation>启动项会启动“{command}”。开启可改为启动此副本，关闭可移除启动项。</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts nothing. Remove it there if you want this switch to decide.</source>
        <translation>{place} 不是由本应用写入的，将保持原样；它不启动任何程序。如需由此开关控制，请先在该处移除。</translation>
    </message>
    <message>
        <source>{place} was not written by this application and is left as it is; it starts “{command}”. Remove it there if you want this switch to decide.</source>
        <translation>{place} 不是由本应用写入的，将保持原样；它会启动“{command}”。如需由此开关控制，请先在该处移除。</translation>
    </message>
</context>
<context>
    <name>login/xdg</name>
    <message>
        <source>{program} cannot start at login, because {why}.</source>
        <translation>{program} 无法在登录时启动，因为{why}。</translation>
    </message>
</context>
<context>
    <name>model_server_texts</name>
    <message>
        <source>There is a model server {name} already; replace it, or choose another name.</source>
        <translation>已有名为 {name} 的模型服务器；请替换它，或选择其他名称。</translation>
    </message>
    <message>
        <source>There is no model server {name!r}. There is {names}.</source>
        <translation>没有名为 {name!r} 的模型服务器。现有：{names}。</translation>
    </message>
</context>
<context>
    <name>notices/words</name>
    <message>
        <source>A download failed</source>
        <translation>下载失败</translation>
    </message>
    <message>
        <source>A model was downloaded</source>
        <translation>模型下载完成</translation>
    </message>
    <message>
        <source>Another program has replaced the token in the configuration file. Give callers the new one.</source>
        <translation>其他程序替换了配置文件中的令牌。请将新令牌提供给调用方。</translation>
    </message>
    <message>
        <source>Callers find it at {address} from now on.</source>
        <translation>调用方今后应使用 {address}。</translation>
    </message>
    <message>
        <source>Copy new header</source>
        <translation>复制新标头</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Logging has stopped</source>
        <translation>日志记录已停止</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>Others can read the token</source>
        <translation>他人可以读取令牌</translation>
    </message>
    <message>
        <source>Others could read the token</source>
        <translation>令牌曾可被他人读取</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Rotate token</source>
        <translation>轮换令牌</translation>
    </message>
    <message>
        <source>The old token no longer works and cannot be brought back. Give callers the new one.</source>
        <translation>旧令牌已失效，无法恢复。请将新令牌提供给调用方。</translation>
    </message>
    <message>
        <source>The old token works for 1 hour more. Give callers the new one.</source>
        <translation>旧令牌还可使用 1 小时。请将新令牌提供给调用方。</translation>
    </message>
    <message>
        <source>The old token works for 24 hours more. Give callers the new one.</source>
        <translation>旧令牌还可使用 24 小时。请将新令牌提供给调用方。</translation>
    </message>
    <message>
        <source>The old token works for 5 minutes more. Give callers the new one.</source>
        <translation>旧令牌还可使用 5 分钟。请将新令牌提供给调用方。</translation>
    </message>
    <message>
        <source>The worker has another port</source>
        <translation>工作进程已更换端口</translation>
    </message>
    <message>
        <source>Token rotated</source>
        <translation>令牌已轮换</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>使用其他端口</translation>
    </message>
    <message>
        <source>{file} had the permissions {mode}. It is closed again; rotate the token if somebody may have read it.</source>
        <translation>{file} 的权限曾为 {mode}，现已恢复为他人不可读取；如果令牌可能已被读取，请轮换令牌。</translation>
    </message>
    <message>
        <source>{file} has the permissions {mode}. Close it to others, or move it to a disk that knows permissions.</source>
        <translation>{file} 的权限为 {mode}。请禁止他人访问，或将其移到支持权限的磁盘。</translation>
    </message>
    <message>
        <source>{name} is there.</source>
        <translation>{name} 已就绪。</translation>
    </message>
    <message>
        <source>{name} is there. Call it {model}.</source>
        <translation>{name} 已就绪。调用时使用的名称：{model}。</translation>
    </message>
    <message>
        <source>{name} is there. It has several names: {models}.</source>
        <translation>{name} 已就绪。它有多个名称：{models}。</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}：{error}</translation>
    </message>
    <message>
        <source>{problem} All else goes on, and so does the log once it can.</source>
        <translation>{problem} 其他功能不受影响；条件允许时会恢复日志记录。</translation>
    </message>
</context>
<context>
    <name>notices/worker</name>
    <message>
        <source>The worker does not run</source>
        <translation>工作进程未运行</translation>
    </message>
    <message>
        <source>The worker ended unexpectedly</source>
        <translation>工作进程意外结束</translation>
    </message>
    <message>
        <source>The worker no longer answered</source>
        <translation>工作进程失去响应</translation>
    </message>
    <message>
        <source>The worker was not restarted</source>
        <translation>工作进程未重启</translation>
    </message>
    <message>
        <source>The worker&apos;s port is taken</source>
        <translation>工作进程的端口被占用</translation>
    </message>
</context>
<context>
    <name>overview_problems</name>
    <message>
        <source>Just now: {reason}.</source>
        <translation>刚刚：{reason}。</translation>
    </message>
    <message>
        <source>The last one {seconds} s ago: {reason}.</source>
        <translation>最近一次在 {seconds} 秒前：{reason}。</translation>
    </message>
    <message>
        <source>The model server {name} fails</source>
        <translation>模型服务器 {name} 出现故障</translation>
    </message>
    <message>
        <source>The model server {name} rests</source>
        <translation>模型服务器 {name} 已暂停查询</translation>
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
        <translation>托盘程序启动以来没有问题。</translation>
    </message>
    <message>
        <source>None; a model is loaded by its first request.</source>
        <translation>无；模型在收到首个请求时载入。</translation>
    </message>
    <message>
        <source>Running for {duration}</source>
        <translation>已运行 {duration}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1 分钟以内</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <extracomment>The plural of: {count} day</extracomment>
        <translation>
            <numerusform>{count} 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours</source>
        <extracomment>The plural of: {count} hour</extracomment>
        <translation>
            <numerusform>{count} 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <extracomment>The plural of: {count} minute</extracomment>
        <translation>
            <numerusform>{count} 分钟</numerusform>
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
        <translation>端口 {port} 空闲。</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program.</source>
        <translation>端口 {port} 被其他程序占用。</translation>
    </message>
    <message>
        <source>Port {port} is taken by {program}.</source>
        <translation>端口 {port} 被 {program} 占用。</translation>
    </message>
    <message>
        <source>The worker itself listens on port {port} now.</source>
        <translation>工作进程自身正在监听端口 {port}。</translation>
    </message>
</context>
<context>
    <name>presenter</name>
    <message>
        <source>Callers need a Supabase login or the token</source>
        <translation>调用方需要 Supabase 登录或令牌</translation>
    </message>
    <message>
        <source>Callers need a Supabase login or the token; other machines can reach the worker</source>
        <translation>调用方需要 Supabase 登录或令牌；其他机器可访问工作进程</translation>
    </message>
    <message>
        <source>Callers need the token</source>
        <translation>调用方需要令牌</translation>
    </message>
    <message>
        <source>Callers need the token; other machines can reach the worker</source>
        <translation>调用方需要令牌；其他机器可访问工作进程</translation>
    </message>
    <message>
        <source>Copy Bearer header</source>
        <translation>复制 Bearer 标头</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>复制令牌</translation>
    </message>
    <message>
        <source>Ended unexpectedly; starting again</source>
        <translation>意外结束；正在重新启动</translation>
    </message>
    <message>
        <source>Everyone on the network may call</source>
        <translation>网络上的任何人均可调用</translation>
    </message>
    <message>
        <source>Everyone on this machine may call</source>
        <translation>本机上的任何人均可调用</translation>
    </message>
    <message>
        <source>Memory {memory} MB, in {processes} processes; CPU {cpu} %</source>
        <translation>内存 {memory} MB，{processes} 个进程；CPU {cpu}%</translation>
    </message>
    <message>
        <source>Memory {memory} MB; CPU {cpu} %</source>
        <translation>内存 {memory} MB；CPU {cpu}%</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quit and stop the worker</source>
        <translation>退出并停止工作进程</translation>
    </message>
    <message>
        <source>Restart (settings changed)</source>
        <translation>重启（设置已更改）</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>正在重启…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Running at {address}</source>
        <translation>正在运行：{address}</translation>
    </message>
    <message>
        <source>Running at {address}, started elsewhere</source>
        <translation>正在运行：{address}，由其他途径启动</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>{application}: {state}
{detail}</source>
        <translation>{application}：{state}
{detail}</translation>
    </message>
    <message>
        <source>{reason} End it where it was started.</source>
        <translation>{reason}请在启动它的地方结束它。</translation>
    </message>
</context>
<context>
    <name>progress_words</name>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{received} of {total}</source>
        <translation>{received}，共 {total}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{share} of {total}</source>
        <translation>{share}，共 {total}</translation>
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
        <translation>剩余 {time}</translation>
    </message>
</context>
<context>
    <name>running_worker</name>
    <message>
        <source>The worker is not running; start it with `nodetool-tray start`.</source>
        <translation>工作进程未运行；请使用 `nodetool-tray start` 启动。</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Not restarted: {problem}</source>
        <translation>未重启：{problem}</translation>
    </message>
    <message>
        <source>The worker does not run.</source>
        <translation>工作进程未运行。</translation>
    </message>
</context>
<context>
    <name>setting_sections</name>
    <message>
        <source>Engine for GGUF files</source>
        <translation>GGUF 文件引擎</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>This application</source>
        <translation>本应用</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>模型来源</translation>
    </message>
</context>
<context>
    <name>setting_words</name>
    <message>
        <source>Default ({value})</source>
        <translation>默认 ({value})</translation>
    </message>
    <message>
        <source>Fixed by the environment variable {variable}.</source>
        <translation>由环境变量 {variable} 指定。</translation>
    </message>
    <message>
        <source>{explanation}.</source>
        <translation>{explanation}。</translation>
    </message>
    <message>
        <source>{setting}: it must be {allowed}.</source>
        <translation>{setting}：必须为{allowed}。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Who may call</source>
        <extracomment>Name of AUTH_PROVIDER</extracomment>
        <translation>谁可以调用</translation>
    </message>
    <message>
        <source>How callers are authenticated; unset, it is `static`, or `local` with ENV=development on a loopback address</source>
        <extracomment>Explains AUTH_PROVIDER; the full stop is added</extracomment>
        <translation>调用方的认证方式；未设置时为 `static`；ENV=development 且使用回环地址时为 `local`</translation>
    </message>
    <message>
        <source>The token that callers send; unset, it is read from deployment.yaml, or generated and stored there</source>
        <extracomment>Explains WORKER_AUTH_TOKEN; the full stop is added</extracomment>
        <translation>调用方发送的令牌；未设置时从 deployment.yaml 读取，或生成后存入该文件</translation>
    </message>
    <message>
        <source>Supabase URL</source>
        <extracomment>Name of SUPABASE_URL</extracomment>
        <translation>Supabase URL</translation>
    </message>
    <message>
        <source>Address of the Supabase project, such as https://example.supabase.co; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_URL; the full stop is added</extracomment>
        <translation>Supabase 项目的地址，例如 https://example.supabase.co；`supabase` 需要此项</translation>
    </message>
    <message>
        <source>Supabase key</source>
        <extracomment>Name of SUPABASE_KEY</extracomment>
        <translation>Supabase 密钥</translation>
    </message>
    <message>
        <source>Service-role or publishable key of the Supabase project; needed by `supabase`</source>
        <extracomment>Explains SUPABASE_KEY; the full stop is added</extracomment>
        <translation>Supabase 项目的 service-role 密钥或 publishable 密钥；`supabase` 需要此项</translation>
    </message>
    <message>
        <source>Administrators</source>
        <extracomment>Name of AUTH_ADMIN_USERS</extracomment>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Ids of Supabase users who are administrators, besides those whose `app_metadata` says so</source>
        <extracomment>Explains AUTH_ADMIN_USERS; the full stop is added</extracomment>
        <translation>作为管理员的 Supabase 用户 ID；`app_metadata` 中标明的管理员无需列出</translation>
    </message>
    <message>
        <source>Remember callers</source>
        <extracomment>Name of AUTH_CACHE_TTL</extracomment>
        <translation>记住调用方</translation>
    </message>
    <message>
        <source>Seconds for which a Supabase token that was found valid is not looked at again; 0 looks every time</source>
        <extracomment>Explains AUTH_CACHE_TTL; the full stop is added</extracomment>
        <translation>Supabase 令牌验证有效后，在此秒数内不再重新验证；0 表示每次都验证</translation>
    </message>
    <message>
        <source>Remembered callers</source>
        <extracomment>Name of AUTH_CACHE_MAX</extracomment>
        <translation>记住的调用方数量</translation>
    </message>
    <message>
        <source>How many Supabase tokens are remembered; the one that was not used for longest leaves first</source>
        <extracomment>Explains AUTH_CACHE_MAX; the full stop is added</extracomment>
        <translation>记住多少个 Supabase 令牌；最久未使用的最先移除</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Name of NODETOOL_HOST</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 and :: mean every network of the machine</source>
        <extracomment>Explains NODETOOL_HOST; the full stop is added</extracomment>
        <translation>监听地址；0.0.0.0 和 :: 表示本机的所有网络</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Name of PORT</extracomment>
        <translation>端口</translation>
    </message>
    <message>
        <source>Port to listen on; 0 lets the system choose</source>
        <extracomment>Explains PORT; the full stop is added</extracomment>
        <translation>监听端口；0 表示由系统选择</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <extracomment>Name of NODETOOL_ALLOW_OPEN_NETWORK</extracomment>
        <translation>对网络开放</translation>
    </message>
    <message>
        <source>Lets `none` and `local` listen on a foreign address: everyone who reaches it may call</source>
        <extracomment>Explains NODETOOL_ALLOW_OPEN_NETWORK; the full stop is added</extracomment>
        <translation>允许 `none` 和 `local` 监听非本机地址：能访问该地址的任何人均可调用</translation>
    </message>
    <message>
        <source>Web pages</source>
        <extracomment>Name of NODETOOL_CORS_ORIGINS</extracomment>
        <translation>网页</translation>
    </message>
    <message>
        <source>Origins of web pages that may call from a browser, separated by commas</source>
        <extracomment>Explains NODETOOL_CORS_ORIGINS; the full stop is added</extracomment>
        <translation>可从浏览器调用的网页的来源 (origin)，以逗号分隔</translation>
    </message>
    <message>
        <source>Drain time</source>
        <extracomment>Name of NODETOOL_DRAIN_SECONDS</extracomment>
        <translation>停止等待时间</translation>
    </message>
    <message>
        <source>Seconds that answers under way get when the worker is stopped</source>
        <extracomment>Explains NODETOOL_DRAIN_SECONDS; the full stop is added</extracomment>
        <translation>停止工作进程时，留给进行中的回答的秒数</translation>
    </message>
    <message>
        <source>Log level</source>
        <extracomment>Name of NODETOOL_LOG_LEVEL</extracomment>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>How much the worker writes to its log</source>
        <extracomment>Explains NODETOOL_LOG_LEVEL; the full stop is added</extracomment>
        <translation>工作进程写入日志的详细程度</translation>
    </message>
    <message>
        <source>Log format</source>
        <extracomment>Name of NODETOOL_LOG_FORMAT</extracomment>
        <translation>日志格式</translation>
    </message>
    <message>
        <source>Lines of text, or a JSON object on each line</source>
        <extracomment>Explains NODETOOL_LOG_FORMAT; the full stop is added</extracomment>
        <translation>文本行，或每行一个 JSON 对象</translation>
    </message>
    <message>
        <source>Log file size</source>
        <extracomment>Name of NODETOOL_LOG_FILE_MB</extracomment>
        <translation>日志文件大小</translation>
    </message>
    <message>
        <source>Mebibytes that a log file of the tray may have before the next is begun; 0 writes none</source>
        <extracomment>Explains NODETOOL_LOG_FILE_MB; the full stop is added</extracomment>
        <translation>托盘程序的日志文件达到此大小 (MiB) 后启用新文件；0 表示不写入</translation>
    </message>
    <message>
        <source>Log files kept</source>
        <extracomment>Name of NODETOOL_LOG_FILE_COUNT</extracomment>
        <translation>保留的日志文件数</translation>
    </message>
    <message>
        <source>How many full log files the tray keeps, of the worker&apos;s output and of its own each</source>
        <extracomment>Explains NODETOOL_LOG_FILE_COUNT; the full stop is added</extracomment>
        <translation>托盘程序保留多少个已写满的日志文件；工作进程的输出与自身日志分别计数</translation>
    </message>
    <message>
        <source>Largest request</source>
        <extracomment>Name of NODETOOL_MAX_BODY_MB</extracomment>
        <translation>最大请求</translation>
    </message>
    <message>
        <source>Mebibytes that the body of a request, or a message of a WebSocket, may have</source>
        <extracomment>Explains NODETOOL_MAX_BODY_MB; the full stop is added</extracomment>
        <translation>请求正文或 WebSocket 消息的最大大小 (MiB)</translation>
    </message>
    <message>
        <source>Answers at once</source>
        <extracomment>Name of NODETOOL_MAX_STREAMS</extracomment>
        <translation>同时回答数</translation>
    </message>
    <message>
        <source>Answers that one caller may have under way at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_STREAMS; the full stop is added</extracomment>
        <translation>每个调用方可同时进行的回答数；0 表示不限制</translation>
    </message>
    <message>
        <source>Connections at once</source>
        <extracomment>Name of NODETOOL_MAX_CONNECTIONS</extracomment>
        <translation>同时连接数</translation>
    </message>
    <message>
        <source>Connections that one address, but this machine&apos;s own, may have open at a time; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MAX_CONNECTIONS; the full stop is added</extracomment>
        <translation>每个地址（本机地址除外）可同时打开的连接数；0 表示不限制</translation>
    </message>
    <message>
        <source>Access log</source>
        <extracomment>Name of NODETOOL_ACCESS_LOG</extracomment>
        <translation>访问日志</translation>
    </message>
    <message>
        <source>Writes a line about each request to `access.jsonl` in the log folder</source>
        <extracomment>Explains NODETOOL_ACCESS_LOG; the full stop is added</extracomment>
        <translation>将每次请求作为一行写入日志文件夹中的 `access.jsonl`</translation>
    </message>
    <message>
        <source>Restart above</source>
        <extracomment>Name of NODETOOL_MEMORY_LIMIT_MB</extracomment>
        <translation>内存超限重启</translation>
    </message>
    <message>
        <source>Megabytes of memory, GGUF models included, above which the tray restarts the worker as soon as nobody waits for an answer; 0 sets no limit</source>
        <extracomment>Explains NODETOOL_MEMORY_LIMIT_MB; the full stop is added</extracomment>
        <translation>内存占用（含 GGUF 模型）超过此值 (MB) 时，托盘程序会在没有人等待回答时立即重启工作进程；0 表示不限制</translation>
    </message>
    <message>
        <source>Models folder</source>
        <extracomment>Name of NODETOOL_MODELS_FOLDER</extracomment>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Folder of GGUF files that llama.cpp runs; unset, `nodetool/models` in the user&apos;s data folder</source>
        <extracomment>Explains NODETOOL_MODELS_FOLDER; the full stop is added</extracomment>
        <translation>llama.cpp 所运行的 GGUF 文件的文件夹；未设置时为用户数据文件夹中的 `nodetool/models`</translation>
    </message>
    <message>
        <source>Ollama</source>
        <extracomment>Name of OLLAMA_API_URL</extracomment>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>Address of an Ollama server, whose models appear while it runs; `off` where none shall be asked</source>
        <extracomment>Explains OLLAMA_API_URL; the full stop is added</extracomment>
        <translation>Ollama 服务器的地址，其运行时会显示其模型；`off` 表示不查询</translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <extracomment>Name of OPENAI_COMPATIBLE_URL</extracomment>
        <translation>OpenAI 兼容服务器</translation>
    </message>
    <message>
        <source>Base address of an OpenAI-compatible server, up to and with /v1</source>
        <extracomment>Explains OPENAI_COMPATIBLE_URL; the full stop is added</extracomment>
        <translation>OpenAI 兼容服务器的基础地址，包含 /v1，到此为止</translation>
    </message>
    <message>
        <source>Its key</source>
        <extracomment>Name of OPENAI_COMPATIBLE_KEY</extracomment>
        <translation>其密钥</translation>
    </message>
    <message>
        <source>Key that the OpenAI-compatible server asks for, if it does</source>
        <extracomment>Explains OPENAI_COMPATIBLE_KEY; the full stop is added</extracomment>
        <translation>OpenAI 兼容服务器要求的密钥（如有）</translation>
    </message>
    <message>
        <source>Start the worker with the application</source>
        <extracomment>Name of NODETOOL_START_WORKER</extracomment>
        <translation>随应用启动工作进程</translation>
    </message>
    <message>
        <source>Has the tray start the worker when it starts itself; without this it waits until somebody does</source>
        <extracomment>Explains NODETOOL_START_WORKER; the full stop is added</extracomment>
        <translation>托盘程序启动时一并启动工作进程；否则等待手动启动</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <extracomment>Name of NODETOOL_CLIPBOARD_SECONDS</extracomment>
        <translation>清除剪贴板</translation>
    </message>
    <message>
        <source>Seconds after which a copied token is taken off the clipboard; 0 leaves it there until the tray ends</source>
        <extracomment>Explains NODETOOL_CLIPBOARD_SECONDS; the full stop is added</extracomment>
        <translation>复制的令牌在此秒数后从剪贴板清除；0 表示保留到托盘程序退出</translation>
    </message>
    <message>
        <source>Tell of crashes</source>
        <extracomment>Name of NODETOOL_NOTIFY_CRASH</extracomment>
        <translation>崩溃通知</translation>
    </message>
    <message>
        <source>Notifies when the worker ends unexpectedly or hangs</source>
        <extracomment>Explains NODETOOL_NOTIFY_CRASH; the full stop is added</extracomment>
        <translation>工作进程意外结束或失去响应时通知</translation>
    </message>
    <message>
        <source>Tell of failures</source>
        <extracomment>Name of NODETOOL_NOTIFY_FAILURE</extracomment>
        <translation>故障通知</translation>
    </message>
    <message>
        <source>Notifies when the worker does not run until somebody acts, as after a crash loop</source>
        <extracomment>Explains NODETOOL_NOTIFY_FAILURE; the full stop is added</extracomment>
        <translation>工作进程需人工处理才能运行时通知，例如反复崩溃之后</translation>
    </message>
    <message>
        <source>Tell of a taken port</source>
        <extracomment>Name of NODETOOL_NOTIFY_PORT</extracomment>
        <translation>端口占用通知</translation>
    </message>
    <message>
        <source>Notifies when another program has the worker&apos;s port</source>
        <extracomment>Explains NODETOOL_NOTIFY_PORT; the full stop is added</extracomment>
        <translation>其他程序占用工作进程的端口时通知</translation>
    </message>
    <message>
        <source>Tell of rotations</source>
        <extracomment>Name of NODETOOL_NOTIFY_ROTATION</extracomment>
        <translation>令牌轮换通知</translation>
    </message>
    <message>
        <source>Notifies when the token is replaced, but for a rotation in the window</source>
        <extracomment>Explains NODETOOL_NOTIFY_ROTATION; the full stop is added</extracomment>
        <translation>令牌被替换时通知；在窗口中轮换时除外</translation>
    </message>
    <message>
        <source>Tell of open files</source>
        <extracomment>Name of NODETOOL_NOTIFY_EXPOSURE</extracomment>
        <translation>令牌暴露通知</translation>
    </message>
    <message>
        <source>Notifies when others can read the token and the file cannot be closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_EXPOSURE; the full stop is added</extracomment>
        <translation>他人可以读取令牌，且无法收回文件权限时通知</translation>
    </message>
    <message>
        <source>Tell of closed files</source>
        <extracomment>Name of NODETOOL_NOTIFY_PERMISSIONS</extracomment>
        <translation>权限收回通知</translation>
    </message>
    <message>
        <source>Notifies when others could read the token until its file was closed to them</source>
        <extracomment>Explains NODETOOL_NOTIFY_PERMISSIONS; the full stop is added</extracomment>
        <translation>他人曾可读取令牌，现已收回文件权限时通知</translation>
    </message>
    <message>
        <source>Tell of downloads</source>
        <extracomment>Name of NODETOOL_NOTIFY_DOWNLOAD</extracomment>
        <translation>下载通知</translation>
    </message>
    <message>
        <source>Notifies when the download of a model has ended</source>
        <extracomment>Explains NODETOOL_NOTIFY_DOWNLOAD; the full stop is added</extracomment>
        <translation>模型下载结束时通知</translation>
    </message>
    <message>
        <source>Tell of log trouble</source>
        <extracomment>Name of NODETOOL_NOTIFY_LOG</extracomment>
        <translation>日志故障通知</translation>
    </message>
    <message>
        <source>Notifies when the log files cannot be written any more</source>
        <extracomment>Explains NODETOOL_NOTIFY_LOG; the full stop is added</extracomment>
        <translation>无法继续写入日志文件时通知</translation>
    </message>
    <message>
        <source>Further OpenAI-compatible servers; a prefix stands before the names of a server&apos;s models</source>
        <extracomment>Explains NODETOOL_UPSTREAMS; the full stop is added</extracomment>
        <translation>其他 OpenAI 兼容服务器；前缀加在该服务器的模型名称之前</translation>
    </message>
    <message>
        <source>Their keys</source>
        <extracomment>Name of NODETOOL_UPSTREAM_KEYS</extracomment>
        <translation>其密钥</translation>
    </message>
    <message>
        <source>Keys that the servers of NODETOOL_UPSTREAMS ask for</source>
        <extracomment>Explains NODETOOL_UPSTREAM_KEYS; the full stop is added</extracomment>
        <translation>NODETOOL_UPSTREAMS 中的服务器要求的密钥</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <extracomment>Name of HF_ENDPOINT</extracomment>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>Address of the Hugging Face Hub that GGUF files are downloaded from, or of a mirror, which then gets HF_TOKEN</source>
        <extracomment>Explains HF_ENDPOINT; the full stop is added</extracomment>
        <translation>下载 GGUF 文件的 Hugging Face Hub 地址，或其镜像的地址；使用镜像时，HF_TOKEN 会发送给该镜像</translation>
    </message>
    <message>
        <source>Its token</source>
        <extracomment>Name of HF_TOKEN</extracomment>
        <translation>其令牌</translation>
    </message>
    <message>
        <source>Access token of the Hugging Face Hub, for repositories that are private or ask for it</source>
        <extracomment>Explains HF_TOKEN; the full stop is added</extracomment>
        <translation>Hugging Face Hub 的访问令牌，用于私有仓库或要求令牌的仓库</translation>
    </message>
    <message>
        <source>Context size</source>
        <extracomment>Name of LLAMA_CONTEXT_SIZE</extracomment>
        <translation>上下文大小</translation>
    </message>
    <message>
        <source>Tokens of context that each request to a GGUF model gets</source>
        <extracomment>Explains LLAMA_CONTEXT_SIZE; the full stop is added</extracomment>
        <translation>GGUF 模型的每个请求可用的上下文 token 数</translation>
    </message>
    <message>
        <source>Parallel requests</source>
        <extracomment>Name of LLAMA_PARALLEL</extracomment>
        <translation>并行请求数</translation>
    </message>
    <message>
        <source>Requests that one GGUF model answers at the same time</source>
        <extracomment>Explains LLAMA_PARALLEL; the full stop is added</extracomment>
        <translation>一个 GGUF 模型同时回答的请求数</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>Name of LLAMA_THREADS</extracomment>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Threads that one GGUF model computes with; 0 lets llama.cpp choose</source>
        <extracomment>Explains LLAMA_THREADS; the full stop is added</extracomment>
        <translation>一个 GGUF 模型的计算线程数；0 表示由 llama.cpp 选择</translation>
    </message>
    <message>
        <source>Memory for models</source>
        <extracomment>Name of LLAMA_MEMORY_MB</extracomment>
        <translation>模型可用内存</translation>
    </message>
    <message>
        <source>Megabytes of memory that all GGUF models may use together; 0 gives them three quarters of the machine&apos;s, or all of it to one that is bigger</source>
        <extracomment>Explains LLAMA_MEMORY_MB; the full stop is added</extracomment>
        <translation>所有 GGUF 模型合计可用的内存 (MB)；0 表示本机内存的四分之三，单个模型超出时可使用全部内存</translation>
    </message>
    <message>
        <source>Unload when idle</source>
        <extracomment>Name of LLAMA_IDLE_UNLOAD</extracomment>
        <translation>空闲时卸载</translation>
    </message>
    <message>
        <source>Minutes after its last request for which a GGUF model stays in memory; 0 keeps it there</source>
        <extracomment>Explains LLAMA_IDLE_UNLOAD; the full stop is added</extracomment>
        <translation>GGUF 模型在最后一次请求后保留在内存中的分钟数；0 表示一直保留</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Name of NODETOOL_LANGUAGE</extracomment>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the tray&apos;s window, menu and notifications; `system` is that of the desktop</source>
        <extracomment>Explains NODETOOL_LANGUAGE; the full stop is added</extracomment>
        <translation>托盘程序的窗口、菜单和通知的语言；`system` 表示使用桌面的语言</translation>
    </message>
</context>
<context>
    <name>settings_edit</name>
    <message>
        <source>the change is stored, but the old entry is still in the keyring, because {clause}</source>
        <translation>更改已保存，但旧条目仍在密钥环中，原因：{clause}</translation>
    </message>
    <message>
        <source>{setting} cannot be {text!r}: that word refers to the system keyring.</source>
        <translation>{setting} 不能为 {text!r}：该词用于指代系统密钥环。</translation>
    </message>
    <message>
        <source>{setting} is not kept in the keyring, which is for secrets alone.</source>
        <translation>{setting} 不能保存在密钥环中；密钥环仅用于机密信息。</translation>
    </message>
</context>
<context>
    <name>supervisor/exit_words</name>
    <message>
        <source>exit code {code}</source>
        <translation>退出代码 {code}</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>信号 {number}</translation>
    </message>
    <message>
        <source>signal {number} ({name})</source>
        <translation>信号 {number} ({name})</translation>
    </message>
</context>
<context>
    <name>supervisor/reasons</name>
    <message>
        <source>Another program answers at {address}, so that the worker cannot be reached there. Stop that program or choose another port, then start the worker again.</source>
        <translation>{address} 上有其他程序在响应，无法在该处访问工作进程。请停止该程序或选择其他端口，然后重新启动工作进程。</translation>
    </message>
    <message>
        <source>Another program answers at {address}; waiting for the worker.</source>
        <translation>{address} 上有其他程序在响应；正在等待工作进程。</translation>
    </message>
    <message>
        <source>Look at the last lines, then start it again.</source>
        <translation>请查看最后几行输出，然后重新启动。</translation>
    </message>
    <message>
        <source>The supervision of the worker ended by an error of its own. See the log, then start the tray again.</source>
        <translation>对工作进程的监管因自身错误而终止。请查看日志，然后重新启动托盘程序。</translation>
    </message>
    <message>
        <source>The worker (process {pid}) was killed, but the system has not ended it yet; trying again.</source>
        <translation>已强制终止工作进程 (PID {pid})，但系统尚未将其结束；正在重试。</translation>
    </message>
    <message>
        <source>The worker could not be started: {problem}.</source>
        <translation>无法启动工作进程：{problem}。</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s and was stopped; trying again in {delay} s.</source>
        <translation>工作进程在 {seconds} 秒内没有响应，已被停止；{delay} 秒后重试。</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s, {count} times in a row.</source>
        <translation>工作进程连续 {count} 次在 {seconds} 秒内没有响应。</translation>
    </message>
    <message>
        <source>The worker did not answer within {seconds} s; stopping it.</source>
        <translation>工作进程在 {seconds} 秒内没有响应；正在停止。</translation>
    </message>
    <message>
        <source>The worker ended with {code}; trying again in {seconds} s.</source>
        <translation>工作进程已结束（{code}）；{seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>The worker ended {count} times within a minute (last: {code}).</source>
        <translation>工作进程在一分钟内结束了 {count} 次（最近一次：{code}）。</translation>
    </message>
    <message>
        <source>The worker ended {count} times within {seconds} s (last: {code}).</source>
        <translation>工作进程在 {seconds} 秒内结束了 {count} 次（最近一次：{code}）。</translation>
    </message>
    <message>
        <source>The worker needs {memory}; it is restarted as soon as nobody waits for an answer.</source>
        <translation>工作进程占用 {memory}；没有人等待回答时将立即重启。</translation>
    </message>
    <message>
        <source>The worker needs {memory}; restarting it.</source>
        <translation>工作进程占用 {memory}；正在重启。</translation>
    </message>
    <message>
        <source>The worker no longer answered and was ended; where it hung stands in the log. Trying again in {seconds} s.</source>
        <translation>工作进程失去响应，已被结束；卡住的位置见日志。{seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>The worker no longer answered; ending it to start another.</source>
        <translation>工作进程失去响应；正在将其结束并重新启动。</translation>
    </message>
    <message>
        <source>The worker refused its configuration ({code}).</source>
        <translation>工作进程拒绝了其配置（{code}）。</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one in {seconds} s.</source>
        <translation>由其他途径启动的工作进程已结束；{seconds} 秒后启动新的工作进程。</translation>
    </message>
    <message>
        <source>The worker that was started elsewhere has ended; starting one.</source>
        <translation>由其他途径启动的工作进程已结束；正在启动新的工作进程。</translation>
    </message>
    <message>
        <source>The worker was ended by {signal}; trying again in {seconds} s.</source>
        <translation>工作进程被终止（{signal}）；{seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>The worker was not restarted, and goes on with the old settings.</source>
        <translation>工作进程未重启，继续使用旧设置。</translation>
    </message>
    <message>
        <source>The worker was started by another program (process {pid}), and goes on when the tray ends.</source>
        <translation>工作进程由其他程序启动 (PID {pid})，托盘程序退出后仍继续运行。</translation>
    </message>
    <message>
        <source>The worker was started by another tray (process {pid}), and goes on when the tray ends.</source>
        <translation>工作进程由另一个托盘程序启动 (PID {pid})，此托盘程序退出后仍继续运行。</translation>
    </message>
    <message>
        <source>The worker was started by launchd (process {pid}), and goes on when the tray ends.</source>
        <translation>工作进程由 launchd 启动 (PID {pid})，托盘程序退出后仍继续运行。</translation>
    </message>
    <message>
        <source>The worker was started by systemd (process {pid}), and goes on when the tray ends.</source>
        <translation>工作进程由 systemd 启动 (PID {pid})，托盘程序退出后仍继续运行。</translation>
    </message>
    <message>
        <source>The worker was started elsewhere.</source>
        <translation>工作进程由其他途径启动。</translation>
    </message>
    <message>
        <source>The worker was started in a terminal (process {pid}), and goes on when the tray ends.</source>
        <translation>工作进程在终端中启动 (PID {pid})，托盘程序退出后仍继续运行。</translation>
    </message>
    <message>
        <source>{address} is taken by another program. Stop it or choose another port, then start the worker again.</source>
        <translation>{address} 被其他程序占用。请停止该程序或选择其他端口，然后重新启动工作进程。</translation>
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
        <translation>{used} MB 内存，超过 NODETOOL_MEMORY_LIMIT_MB 设定的 {limit} MB</translation>
    </message>
</context>
<context>
    <name>supervisor/setback_reason</name>
    <message>
        <source>Not restarted: {problem}; the worker goes on with the old settings.</source>
        <translation>未重启：{problem}；工作进程继续使用旧设置。</translation>
    </message>
    <message>
        <source>the new one could not be started ({problem})</source>
        <translation>新的工作进程无法启动（{problem}）</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready</source>
        <translation>新的工作进程尚未就绪便已结束（{code}）</translation>
    </message>
    <message>
        <source>the new one ended with {code} before it was ready ({said})</source>
        <translation>新的工作进程尚未就绪便已结束（{code}；{said}）</translation>
    </message>
    <message>
        <source>the new one was not ready within {seconds} s</source>
        <translation>新的工作进程在 {seconds} 秒内未就绪</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>{file} cannot be written; the token ends with this program.</source>
        <translation>无法写入 {file}；本程序退出后令牌失效。</translation>
    </message>
</context>
<context>
    <name>try_it/answering</name>
    <message>
        <source>The answer could not be read, for a reason that nobody expected; the tray&apos;s log has the details.</source>
        <translation>发生意外错误，无法读取回答；详情见托盘程序日志。</translation>
    </message>
    <message>
        <source>The answer was stopped after {count} characters: the model did not end.</source>
        <translation>模型未自行结束，回答已在 {count} 个字符后停止。</translation>
    </message>
</context>
<context>
    <name>try_it/words</name>
    <message>
        <source>First token after {seconds} s</source>
        <translation>首个 token 耗时 {seconds} 秒</translation>
    </message>
    <message>
        <source>The worker does not run, so no model can answer.</source>
        <translation>工作进程未运行，没有模型可以回答。</translation>
    </message>
    <message>
        <source>The worker is starting…</source>
        <translation>工作进程正在启动…</translation>
    </message>
    <message>
        <source>The worker is stopping…</source>
        <translation>工作进程正在停止…</translation>
    </message>
    <message>
        <source>There is no model yet. Download one, or connect to a server that has some.</source>
        <translation>还没有模型。请下载一个，或连接有模型的服务器。</translation>
    </message>
    <message numerus="yes">
        <source>{count} tokens</source>
        <extracomment>The plural of: {count} token</extracomment>
        <translation>
            <numerusform>{count} 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} token/秒</translation>
    </message>
</context>
<context>
    <name>window_pages</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
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
        <translation>令牌无法不加引号地存为 deployment.yaml 中的一行；请仅使用字母、数字和 -._~+/=。</translation>
    </message>
    <message>
        <source>`&lt;&lt;` cannot stand here; write the keys themselves</source>
        <translation>此处不能使用 `&lt;&lt;`；请直接写出各个键</translation>
    </message>
    <message>
        <source>`env` must hold `NAME: value` lines</source>
        <translation>`env` 必须由 `NAME: value` 行组成</translation>
    </message>
    <message>
        <source>`{name}` must be one value</source>
        <translation>`{name}` 必须是单个值</translation>
    </message>
    <message>
        <source>`{name}` stands twice</source>
        <translation>`{name}` 出现了两次</translation>
    </message>
    <message>
        <source>expected `key: value` lines</source>
        <translation>应为 `key: value` 行</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}. Mend the file or move it away; it was left as it is.</source>
        <translation>{file} 第 {line} 行：{problem}。请修正或移走该文件；文件未被更改。</translation>
    </message>
</context>
<context>
    <name>worker/environment_token</name>
    <message>
        <source>Both {variable} and {other} are set; keep one of them.</source>
        <translation>{variable} 和 {other} 均已设置；请只保留一个。</translation>
    </message>
    <message>
        <source>The worker token in {where} {problem}; use a token of visible ASCII characters.</source>
        <translation>{where} 中的工作进程令牌{problem}；请使用由可见 ASCII 字符组成的令牌。</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>the environment variable {variable}</source>
        <translation>环境变量 {variable}</translation>
    </message>
    <message>
        <source>{file}, which {variable} names, cannot be read: {problem}.</source>
        <translation>无法读取 {variable} 指定的 {file}：{problem}。</translation>
    </message>
</context>
<context>
    <name>worker/errors</name>
    <message>
        <source>{setting}: {clause}.</source>
        <translation>{setting}：{clause}。</translation>
    </message>
</context>
<context>
    <name>worker/exposure</name>
    <message>
        <source>AUTH_PROVIDER=supabase needs {setting}, which is not set.</source>
        <translation>AUTH_PROVIDER=supabase 需要 {setting}，但该项未设置。</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} leaves every endpoint open, which ENV=production forbids; use AUTH_PROVIDER=static or supabase.</source>
        <translation>AUTH_PROVIDER={provider} 会开放所有端点，ENV=production 禁止这样做；请使用 AUTH_PROVIDER=static 或 supabase。</translation>
    </message>
    <message>
        <source>AUTH_PROVIDER={provider} on {host} would let everyone who reaches this machine in; use AUTH_PROVIDER=static, listen on 127.0.0.1, or set {permission}=1 if that is what you want.</source>
        <translation>在 {host} 上使用 AUTH_PROVIDER={provider} 会允许能访问本机的任何人进入；请使用 AUTH_PROVIDER=static，或监听 127.0.0.1；如确需如此，请设置 {permission}=1。</translation>
    </message>
</context>
<context>
    <name>worker/keyring_access</name>
    <message>
        <source>the keyring that PYTHON_KEYRING_BACKEND names cannot be used</source>
        <translation>PYTHON_KEYRING_BACKEND 指定的密钥环无法使用</translation>
    </message>
    <message>
        <source>the library of the system keyring cannot be imported ({error})</source>
        <translation>无法导入系统密钥环的库（{error}）</translation>
    </message>
    <message>
        <source>the system keyring is locked; unlock it, then try again</source>
        <translation>系统密钥环已锁定；请解锁后重试</translation>
    </message>
    <message>
        <source>the system keyring is not in use here, but {name}</source>
        <translation>此处使用的不是系统密钥环，而是 {name}</translation>
    </message>
    <message>
        <source>the system keyring is not set up; log in to the desktop once</source>
        <translation>系统密钥环尚未设置；请登录一次桌面</translation>
    </message>
    <message>
        <source>the system keyring refuses ({error})</source>
        <translation>系统密钥环拒绝访问（{error}）</translation>
    </message>
    <message>
        <source>there is no system keyring here</source>
        <translation>此处没有系统密钥环</translation>
    </message>
</context>
<context>
    <name>worker/keyring_store</name>
    <message>
        <source>the system keyring does not answer within {seconds:g} s; see that it runs, then try again</source>
        <translation>系统密钥环在 {seconds:g} 秒内没有响应；请确认其正在运行，然后重试</translation>
    </message>
    <message>
        <source>the system keyring holds no such entry; store it with `nodetool-tray secret set {name}`</source>
        <translation>系统密钥环中没有此条目；请使用 `nodetool-tray secret set {name}` 存入</translation>
    </message>
</context>
<context>
    <name>worker/kinds</name>
    <message>
        <source>1, true, yes, on or 0, false, no, off</source>
        <translation>布尔值：1、true、yes、on 或 0、false、no、off</translation>
    </message>
    <message>
        <source>a host name or an IP address without a port</source>
        <translation>不含端口的主机名或 IP 地址</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>从 {low} 到 {high} 的整数</translation>
    </message>
    <message>
        <source>an absolute path (~ is understood)</source>
        <translation>绝对路径（可使用 ~）</translation>
    </message>
    <message>
        <source>an http:// or https:// address without user name, query or fragment</source>
        <translation>不含用户名、查询参数和片段的 http:// 或 https:// 地址</translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation>以下值之一：{values}</translation>
    </message>
    <message>
        <source>origins such as https://app.example.org, without a path, separated by commas</source>
        <translation>以逗号分隔的来源 (origin)，不含路径，例如 https://app.example.org</translation>
    </message>
    <message>
        <source>text on one line</source>
        <translation>单行文本</translation>
    </message>
    <message>
        <source>words separated by commas</source>
        <translation>以逗号分隔的词</translation>
    </message>
    <message>
        <source>{address}, or off</source>
        <translation>{address}，或 off</translation>
    </message>
</context>
<context>
    <name>worker/listener</name>
    <message>
        <source>Port {port} on {host} is taken by another program; stop it, or choose another port with --port or {name}.</source>
        <translation>{host} 上的端口 {port} 被其他程序占用；请停止该程序，或使用 --port 或 {name} 选择其他端口。</translation>
    </message>
    <message>
        <source>Port {port} on {host} is taken by {holder}; stop it, or choose another port with --port or {name}.</source>
        <translation>{host} 上的端口 {port} 被 {holder} 占用；请停止该程序，或使用 --port 或 {name} 选择其他端口。</translation>
    </message>
    <message>
        <source>This user may not listen on port {port}; choose one from 1024 up.</source>
        <translation>此用户无权监听端口 {port}；请选择 1024 或以上的端口。</translation>
    </message>
    <message>
        <source>{host} is not an address of this machine: {reason}.</source>
        <translation>{host} 不是本机的地址：{reason}。</translation>
    </message>
</context>
<context>
    <name>worker/resolve</name>
    <message>
        <source>{setting} is a value that is not allowed ({origin}); it must be {allowed}.</source>
        <translation>{setting} 的值不允许使用 ({origin})；必须为{allowed}。</translation>
    </message>
    <message>
        <source>{setting} is {value!r} ({origin}); it must be {allowed}.</source>
        <translation>{setting} 的值为 {value!r} ({origin})；必须为{allowed}。</translation>
    </message>
</context>
<context>
    <name>worker/secrets</name>
    <message>
        <source>contains a character that is not visible ASCII</source>
        <translation>包含非可见 ASCII 字符</translation>
    </message>
    <message>
        <source>contains white space</source>
        <translation>包含空白字符</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
</context>
<context>
    <name>worker/store</name>
    <message>
        <source>{file} belongs to another user (uid {uid}), who could read and choose the token; make it yours (chown) or move it away.</source>
        <translation>{file} 属于其他用户 (uid {uid})，该用户可以读取和指定令牌；请将其改为归您所有 (chown)，或移走。</translation>
    </message>
    <message>
        <source>{file} cannot be closed to others: it keeps the permissions {mode:04o}. Move it to a disk that knows permissions, and set NODETOOL_CONFIG_PATH to it.</source>
        <translation>无法禁止他人访问 {file}：其权限仍为 {mode:04o}。请将其移到支持权限的磁盘，并将 NODETOOL_CONFIG_PATH 设为其路径。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}.</source>
        <translation>无法读取 {file}：{problem}。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}.</source>
        <translation>无法写入 {file}：{problem}。</translation>
    </message>
    <message>
        <source>{file} is larger than 1 MiB; move it away.</source>
        <translation>{file} 大于 1 MiB；请移走。</translation>
    </message>
    <message>
        <source>{file} is locked by another program for more than {seconds:.0f} s; try again.</source>
        <translation>{file} 被其他程序锁定超过 {seconds:.0f} 秒；请重试。</translation>
    </message>
    <message>
        <source>{file} is not a file; move it away.</source>
        <translation>{file} 不是文件；请移走。</translation>
    </message>
    <message>
        <source>{file}, line {line}: not UTF-8 text. Mend the file or move it away.</source>
        <translation>{file} 第 {line} 行：不是 UTF-8 文本。请修正或移走该文件。</translation>
    </message>
</context>
<context>
    <name>worker/upstream_rules</name>
    <message>
        <source>{setting} holds a key for {name}, which {servers} does not name; add it there, or remove the key.</source>
        <translation>{setting} 中有 {name} 的密钥，但 {servers} 中没有该服务器；请在其中添加，或移除该密钥。</translation>
    </message>
    <message>
        <source>{setting} names the worker&apos;s own address ({address}), which would ask itself; change it.</source>
        <translation>{setting} 指定了工作进程自身的地址（{address}），会导致其查询自己；请修改。</translation>
    </message>
</context>
<context>
    <name>worker/upstreams</name>
    <message>
        <source>The key cannot be used: it is of visible ASCII without a comma, on one line.</source>
        <translation>此密钥无法使用：密钥须为一行不含逗号的可见 ASCII 字符。</translation>
    </message>
    <message>
        <source>`name=address` entries separated by commas, each with or without `;prefix=text`, such as `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; a name is of a-z, 0-9, - and _, stands once, and is none of ollama, llama.cpp and openai-compatible</source>
        <translation>以逗号分隔的 `name=address` 条目，可附加 `;prefix=text`，例如 `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`；名称由 a-z、0-9、- 和 _ 组成，不得重复，且不能为 ollama、llama.cpp 或 openai-compatible</translation>
    </message>
    <message>
        <source>`name=key` pairs separated by commas, each name once, each key of visible ASCII without a comma</source>
        <translation>以逗号分隔的 `name=key` 对，名称不得重复，密钥须为不含逗号的可见 ASCII 字符</translation>
    </message>
    <message>
        <source>{name!r} cannot be the name of a model server: it is of a-z, 0-9, - and _, at most {longest} long, and none of {reserved}.</source>
        <translation>{name!r} 不能用作模型服务器的名称：名称由 a-z、0-9、- 和 _ 组成，最长 {longest} 个字符，且不能为以下之一：{reserved}。</translation>
    </message>
    <message>
        <source>{prefix!r} cannot be a prefix: it is of visible ASCII without comma and semicolon, at most {longest} long.</source>
        <translation>{prefix!r} 不能用作前缀：前缀须为不含逗号和分号的可见 ASCII 字符，最长 {longest} 个字符。</translation>
    </message>
    <message>
        <source>{url!r} cannot be the address of a model server: it must be {allowed}.</source>
        <translation>{url!r} 不能用作模型服务器的地址：必须为{allowed}。</translation>
    </message>
</context>
<context>
    <name>worker/worker_token</name>
    <message>
        <source>The token is fixed by the environment variable {variable}; change it there and restart.</source>
        <translation>令牌由环境变量 {variable} 指定；请修改该变量，然后重启。</translation>
    </message>
    <message>
        <source>{file}: the worker token cannot be kept in the keyring; remove the line.</source>
        <translation>{file}：工作进程令牌不能保存在密钥环中；请删除该行。</translation>
    </message>
</context>
<context>
    <name>worker_api/chat</name>
    <message>
        <source>The answer broke off: the worker has ended, or the token was replaced.</source>
        <translation>回答中断：工作进程已结束，或令牌已被替换。</translation>
    </message>
    <message>
        <source>The worker at {address} does not answer as it should ({error}).</source>
        <translation>{address} 上的工作进程响应异常（{error}）。</translation>
    </message>
</context>
<context>
    <name>worker_api/client</name>
    <message>
        <source>The worker ended the stream: the token was replaced.</source>
        <translation>令牌已被替换，工作进程结束了数据流。</translation>
    </message>
</context>
<context>
    <name>worker_api/errors</name>
    <message>
        <source>The worker answered with status {status}.</source>
        <translation>工作进程返回状态码 {status}。</translation>
    </message>
</context>
</TS>
