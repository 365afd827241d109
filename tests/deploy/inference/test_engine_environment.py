from nodetool.deploy.inference.engine_environment import engine_environment


def test_secrets_and_what_would_move_the_server_are_left_out() -> None:
    given = {
        "WORKER_AUTH_TOKEN": "secret",
        "SUPABASE_KEY": "secret",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AIP_MODE": "PREDICTION",
        "LLAMA_SERVER_ROUTER_PORT": "1",
        "HTTP_PROXY": "http://user:secret@proxy",
    }
    assert engine_environment(given) == {"GGML_NO_BACKTRACE": "1"}


def test_what_native_libraries_need_is_kept() -> None:
    given = {"PATH": "/bin", "SystemRoot": "C:\\Windows", "CUDA_VISIBLE_DEVICES": "0", "PYTHONPATH": "worker"}
    assert engine_environment(given) == {**given, "GGML_NO_BACKTRACE": "1"}
