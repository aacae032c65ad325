#pragma once

#include <QString>

namespace yiren {

// What callers decide on. The CLI's exit status follows from it (CLI.md): Usage 2, Input 3, the network's kinds 4, Storage 5, Credential 6.
enum class ErrorKind {
    Usage,          // the caller's words are off
    Input,          // a file or a value from outside is not acceptable; Error::place says where
    Network,        // nothing came back and nothing was applied: refused, DNS, TLS
    Timeout,        // the wall-clock deadline passed
    RateLimited,    // 429, FREQUENCY_LIMITED: back off
    Unauthorized,   // 401, 403: credentials or rights
    Refused,        // WeChat understood and said no
    BadReply,       // an answer that can't be read or fails its hash
    BadSignature,   // an answer that fails verification: nothing in it is trusted
    OutcomeUnknown, // a state-changing call whose effect is not known: ask before anything else
    NotReady,       // the bill of that day is still being made
    NotFound,
    Storage,    // disk, database, permissions
    Damaged,    // a row digest, a chain or the database itself does not hold
    Locked,     // the day is closed, or another process holds the lease
    Credential, // missing, locked or invalid secret
    Cancelled,
};

// Where in an input file something stands that can't be accepted.
struct Place {
    QString file;
    qint64 line = 0; // 1-based, 0 when the whole file is meant
    QString column;  // the header's own word
    QString expected;
    QString found; // shortened, control characters made visible

    bool isEmpty() const { return file.isEmpty() && line == 0 && column.isEmpty() && expected.isEmpty() && found.isEmpty(); }
};

// One failure as a value. Sentences for people are made from kind and code in one place (app/words), never here.
struct Error {
    ErrorKind kind = ErrorKind::BadReply;
    QString code;   // WeChat's own word ("SIGN_ERROR") or ours ("bill.truncated_row"); stable, tested
    QString detail; // for the log and for support; never a secret
    Place place;
    QString endpoint; // method and path of the call, for the network's kinds
    int httpStatus = 0;
    QString requestId; // WeChat's Request-ID
};

// Shorthands for the two most frequent forms.
[[nodiscard]] Error makeError(ErrorKind kind, const char *code, const QString &detail = {});
[[nodiscard]] Error inputError(const char *code, Place place);

} // namespace yiren
