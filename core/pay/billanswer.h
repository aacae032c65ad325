#pragma once

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>

namespace yiren {

// One bill as WeChat Pay handed it out, checked against its hash.
struct BillAnswer {
    enum class State { Ready, Empty }; // Empty: nothing happened on that day, which is final

    State state = State::Empty;
    std::shared_ptr<QTemporaryFile> file; // as received: gzip, or plain; closed, 0600, goes with its last owner
    qint64 bytes = 0;                     // of the file
    QByteArray sha1;                      // of the plain bytes, 40 hex digits in lower case
    QByteArray answer;                    // the signed answer that named the hash: target, signature headers and raw body, kept as evidence
    bool isHashOverPacked = false;        // WeChat's hash was over the gzip file: not what the contract says; worth a line in the log
};

} // namespace yiren
