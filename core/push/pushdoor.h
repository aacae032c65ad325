#pragma once

#include "push/pushfield.h"
#include "push/pushkeys.h"

namespace yiren {

// What stands behind the question mark of a push, decoded.
struct PushQuery {
    QByteArray signature, msgSignature, timestamp, nonce, echostr, encryptType;
};

// A space in echostr is the plus that some servers make of it (contract/wecom.md 7.2). BadReply "push.query" when one of the names stands
// twice, or for more than 8 KB.
[[nodiscard]] Result<PushQuery> readPushQuery(const QByteArray &query);

// Whose way of sealing: WeCom signs its greeting together with a sealed echostr, the official account and Mini Programs send a plain one
// and sign the query besides what is sealed.
enum class PushStyle { Official, Wecom };

struct OpenedPush {
    PushField fields;      // empty: sealed by WeChat, and still not to be read
    QByteArray message;    // what was read: the body, or what was sealed in it
    bool isJson = false;   // of the body: a passive reply has the same form
    bool isSealed = false; // a passive reply is sealed too
};

// How far a query's timestamp may be from the instant of arrival, s. For WeCom the contract says so (7.3); the official account's retries
// carry their own timestamps, so the same holds there.
inline constexpr qint64 longestPushAge = 600;

// Lets in what is genuine and nothing else. Where keys hold an AES key only sealed pushes are let in: in compatible mode a push has both
// forms, and only the sealed one is proved by its signature. `now`: UTC s, of the arrival.
// BadSignature "push.missing" (also a nonce of more than 64 bytes), "push.stale", "push.signature", "push.not_sealed", "push.no_key" (all
// of it is sealed, and keys hold no AES key), and those of openSealedPush(); BadReply of readPushBody().
[[nodiscard]] Result<OpenedPush> openPush(PushStyle style, const PushKeys &keys, const PushQuery &query, const QByteArray &body,
                                          qint64 now);

// The answer to the request by which WeChat tries an address: exactly these bytes.
[[nodiscard]] Result<QByteArray> answerGreeting(PushStyle style, const PushKeys &keys, const PushQuery &query, qint64 now);

// What an answer with content is wrapped in. `random` has 16 bytes, `nonce` is ours.
struct ReplySeal {
    qint64 timestamp = 0; // UTC s
    QByteArray nonce;
    QByteArray random;
};
[[nodiscard]] Result<QByteArray> sealedReply(const PushKeys &keys, const QByteArray &reply, bool isJson, const ReplySeal &seal);

} // namespace yiren
