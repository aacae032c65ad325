#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording gatewayTable[] = {
    {"push.token", QT_TRANSLATE_NOOP("Sentence", "{file} holds no token: it has 3 to 32 letters and digits, this has {detail} characters."),
     QT_TRANSLATE_NOOP("Sentence", "Copy it from where the address of the pushes is entered.")},
    {"push.aes_key",
     QT_TRANSLATE_NOOP("Sentence", "{file} holds no EncodingAESKey: that has 43 letters and digits, this has {detail} characters."),
     QT_TRANSLATE_NOOP("Sentence", "Copy it from where the address of the pushes is entered.")},
    {"account.push_pair", QT_TRANSLATE_NOOP("Sentence", "An EncodingAESKey needs its token, and WeCom's token its EncodingAESKey."),
     QT_TRANSLATE_NOOP("Sentence", "Give both files.")},
    {"account.push_receiver",
     QT_TRANSLATE_NOOP("Sentence", "Pushes to {detail} can't be proved: the AppID or corpid that they are meant for is missing."),
     QT_TRANSLATE_NOOP("Sentence", "Add it to the account.")},
    {"gateway.listen",
     QT_TRANSLATE_NOOP("Sentence",
                       "{detail}: the gateway serves this computer only, as 127.0.0.1:PORT. Your tunnel or relay stands before it."),
     ""},
    {"gateway.port", QT_TRANSLATE_NOOP("Sentence", "The gateway can't listen there: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "End what uses the port, or take another with --listen.")},
    {"gateway.serves_elsewhere", QT_TRANSLATE_NOOP("Sentence", "Another process receives pushes for this data already (process {detail})."),
     QT_TRANSLATE_NOOP("Sentence", "End that one, or switch the gateway off in the window: 设置 → 网关.")},
    {"gateway.no_entrance", QT_TRANSLATE_NOOP("Sentence", "{detail} has nothing that pushes could be proved with: no token, no merchant."),
     QT_TRANSLATE_NOOP("Sentence", "Give the token and the key: gateway keys --push-token-file FILE --push-key-file FILE")},
    {"gateway.other_token",
     QT_TRANSLATE_NOOP("Sentence", "What came at {detail} is not signed with the token that is kept here; it is not let in."),
     QT_TRANSLATE_NOOP("Sentence", "Compare the token with the one at WeChat. If they are the same, a stranger sent it.")},
    {"gateway.no_aes_key",
     QT_TRANSLATE_NOOP("Sentence",
                       "WeChat seals what it sends to {detail}, and its EncodingAESKey is not here; nothing of it can be read."),
     QT_TRANSLATE_NOOP("Sentence", "Give the EncodingAESKey that stands at WeChat beside the token.")},
    {"gateway.other_aes_key",
     QT_TRANSLATE_NOOP("Sentence",
                       "What came at {detail} is sealed with another EncodingAESKey than the one that is kept here; it can't be read."),
     QT_TRANSLATE_NOOP("Sentence", "Copy the EncodingAESKey from WeChat again.")},
    {"gateway.not_sealed",
     QT_TRANSLATE_NOOP("Sentence", "What came at {detail} was not sealed, although an EncodingAESKey is kept here; it is not let in."),
     QT_TRANSLATE_NOOP("Sentence", "Choose the secure mode (安全模式) at WeChat, where the address of the pushes is entered.")},
    {"gateway.other_receiver",
     QT_TRANSLATE_NOOP("Sentence", "What came at {detail} is meant for another AppID or corpid than this account's; it is not let in."),
     QT_TRANSLATE_NOOP("Sentence", "Compare the AppID or corpid with the one at WeChat.")},
    {"gateway.other_pay_key",
     QT_TRANSLATE_NOOP("Sentence", "What came at {detail} is not signed with WeChat Pay's key that is kept here; it is not let in."),
     QT_TRANSLATE_NOOP("Sentence", "Compare WeChat Pay's public key with the one in 商户平台. If they are the same, a stranger sent it.")},
    {"gateway.other_clock",
     QT_TRANSLATE_NOOP("Sentence", "The time of what came at {detail} is far from this computer's clock; it is not let in."),
     QT_TRANSLATE_NOOP("Sentence", "Set this computer's clock.")},
    {"relay.old",
     QT_TRANSLATE_NOOP("Sentence", "The relay at {detail} is of an earlier version and can't pass over what has to wait there."),
     QT_TRANSLATE_NOOP("Sentence", "Put the relay.mjs of this version there. Nothing was taken away.")},
    {"relay.url", QT_TRANSLATE_NOOP("Sentence", "{detail} is no address of a relay: it begins with https://, or is on this computer."), ""},
    {"relay.not_set_up", QT_TRANSLATE_NOOP("Sentence", "{detail} has no relay."),
     QT_TRANSLATE_NOOP("Sentence", "Set one up: gateway relay --url https://…")},
    {"relay.secret", QT_TRANSLATE_NOOP("Sentence", "The relay at {detail} does not know this computer's secret."),
     QT_TRANSLATE_NOOP("Sentence", "Enter what `gateway relay` prints as RELAY_SECRET there.")},
    {"relay.not_there", QT_TRANSLATE_NOOP("Sentence", "Something answers at {detail}, but it is no relay."),
     QT_TRANSLATE_NOOP("Sentence", "Look whether the address is whole and whether relay.mjs runs there.")},
    {"relay.kit", QT_TRANSLATE_NOOP("Sentence", "{detail} can't be written."), QT_TRANSLATE_NOOP("Sentence", "Choose another folder.")},
    {"relay.answer", QT_TRANSLATE_NOOP("Sentence", "The relay answered with status {detail}."),
     QT_TRANSLATE_NOOP("Sentence", "Look at its log; nothing is lost, it is asked again.")},
    {"relay.other_key", QT_TRANSLATE_NOOP("Sentence", "What lies at the relay is sealed to another key than this data file's."),
     QT_TRANSLATE_NOOP("Sentence", "Enter what `gateway relay` prints as RELAY_PUBLIC_KEY there. Nothing was taken away.")},
    {"relay.shut", QT_TRANSLATE_NOOP("Sentence", "The relay holds pushes of the entrance {detail}, whose token is not here."),
     QT_TRANSLATE_NOOP("Sentence", "Give it: gateway keys --for …. Nothing was taken away.")},
};

} // namespace

std::span<const Wording> gatewayWordings()
{
    return gatewayTable;
}

} // namespace yiren
