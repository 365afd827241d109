<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
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
        <source>Worker token</source>
        <extracomment>Name of WORKER_AUTH_TOKEN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that callers send; unset, it is read from deployment.yaml, or generated and stored there</source>
        <extracomment>Explains WORKER_AUTH_TOKEN; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text on one line</source>
        <extracomment>Ends the sentence &quot;Worker token: it must be …&quot;</extracomment>
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
        <source>an http:// or https:// address without user name, query or fragment</source>
        <extracomment>Ends the sentence &quot;Supabase URL: it must be …&quot;</extracomment>
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
        <source>words separated by commas</source>
        <extracomment>Ends the sentence &quot;Administrators: it must be …&quot;</extracomment>
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
        <source>Address</source>
        <extracomment>Name of NODETOOL_HOST</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 and :: mean every network of the machine</source>
        <extracomment>Explains NODETOOL_HOST; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a host name or an IP address without a port</source>
        <extracomment>Ends the sentence &quot;Address: it must be …&quot;</extracomment>
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
        <source>1, true, yes, on or 0, false, no, off</source>
        <extracomment>Ends the sentence &quot;Open to the network: it must be …&quot;</extracomment>
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
        <source>origins such as https://app.example.org, without a path, separated by commas</source>
        <extracomment>Ends the sentence &quot;Web pages: it must be …&quot;</extracomment>
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
        <source>an absolute path (~ is understood)</source>
        <extracomment>Ends the sentence &quot;Models folder: it must be …&quot;</extracomment>
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
        <source>an http:// or https:// address without user name, query or fragment, or off</source>
        <extracomment>Ends the sentence &quot;Ollama: it must be …&quot;</extracomment>
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
        <source>Model servers</source>
        <extracomment>Name of NODETOOL_UPSTREAMS</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further OpenAI-compatible servers; a prefix stands before the names of a server&apos;s models</source>
        <extracomment>Explains NODETOOL_UPSTREAMS; the full stop is added</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`name=address` entries separated by commas, each with or without `;prefix=text`, such as `vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; a name is of a-z, 0-9, - and _, stands once, and is none of ollama, llama.cpp and openai-compatible</source>
        <extracomment>Ends the sentence &quot;Model servers: it must be …&quot;</extracomment>
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
        <source>`name=key` pairs separated by commas, each name once, each key of visible ASCII without a comma</source>
        <extracomment>Ends the sentence &quot;Their keys: it must be …&quot;</extracomment>
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
    <name>worker/kinds</name>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
