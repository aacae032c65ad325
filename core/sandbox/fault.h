#pragma once

#include <QString>

namespace yiren::sandbox {

// One thing that goes wrong with one request.
struct Fault {
    enum class Kind {
        CloseBeforeApply, // the connection breaks, nothing happened
        CloseAfterApply,  // the effect happened, the connection breaks without an answer
        HalfBody,         // the right Content-Length, half the bytes, then the end
        WrongLength,      // Content-Length says half; the whole body follows, then the end
        BadSignature,     // a well-formed signature over other bytes
        SignTest,         // WECHATPAY/SIGNTEST/... (contract/wechat-pay.md 4.2)
        MissingHeaders,   // no Wechatpay-* headers
        UnknownSerial,    // rightly signed, but names a serial nobody has
        StaleTimestamp,   // rightly signed, ten minutes ago
        Status,           // an error status; see `status`
        Redirect,         // 307 to another host
        Slow,             // drips one byte every argument ms (500)
        Stall,            // reads the request, applies it, says nothing
        Html502,          // 502 with an HTML page
        Empty404,         // 404 without a body
        WrongHash,        // of the bill's bytes
        NotReady,         // 400 STATEMENT_CREATING
        NoStatement,      // 400 NO_STATEMENT_EXIST
        ExpiredToken,     // the bill's download address is no longer valid
        ForeignToken,     // 403 NO_AUTH, as for another merchant's token
        Huge,             // argument MiB (64) of body
        ErrorCode,        // of the official account: nothing happened, errcode is the argument
        TruncatedJson,    // of the official account: applied, half of the JSON with a length that fits it
    };
    enum class Effect { NotApplied, Applied }; // of Status

    Kind kind = Kind::Status;
    int status = 0;
    Effect effect = Effect::NotApplied;
    QString argument; // in parentheses: milliseconds, MiB, seconds of Retry-After, the error code or the errcode
};

} // namespace yiren::sandbox
