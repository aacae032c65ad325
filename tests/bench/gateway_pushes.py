# Pushes of the official account for gateway_load.sh: signed and sealed after contract/wechat-official-account.md 5.4, one a line.
import base64, hashlib, os, struct, sys, time

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

key = base64.b64decode("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=")
token, appid = "opc_sim_token_01", b"wx0123456789abcdef"
now = str(int(time.time()))


def signature(*parts):
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


def sealed(message):
    plain = os.urandom(16) + struct.pack(">I", len(message)) + message + appid
    pad = 32 - len(plain) % 32
    cipher = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
    return base64.b64encode(cipher.update(plain + bytes([pad]) * pad) + cipher.finalize()).decode()


with open(os.environ["PUSHES"], "w") as out:
    for i in range(int(sys.argv[1])):
        nonce = str(1000000000 + i)
        message = (
            "<xml><ToUserName><![CDATA[gh_0a1b2c3d4e5f]]></ToUserName><FromUserName><![CDATA[oLoad%022d]]></FromUserName>"
            "<CreateTime>%s</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[请问几点营业？]]></Content>"
            "<MsgId>%d</MsgId></xml>" % (i % 500, now, 24500000000000000 + i)
        ).encode()
        body = sealed(message)
        out.write(
            "/official?signature=%s&timestamp=%s&nonce=%s&openid=o&encrypt_type=aes&msg_signature=%s\t%s\n"
            % (signature(token, now, nonce), now, nonce, signature(token, now, nonce, body), body)
        )
