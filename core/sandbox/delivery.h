#pragma once

#include <QByteArray>

#include <chrono>

namespace yiren::sandbox {

// What goes over the wire for one request, byte by byte under the sandbox's control, so that faults are real ones.
struct Delivery {
    enum class Ending {
        KeepOpen, // ready for the next request
        Close,    // an orderly end after the bytes
        Abort,    // the connection breaks at once, without the bytes
        Stall,    // silence after the bytes until the client gives up
    };

    QByteArray bytes;
    Ending ending = Ending::KeepOpen;
    std::chrono::milliseconds perByte{0}; // more than 0: bytes drip one by one
    qint64 fillerBytes = 0;               // that many 'x' follow the bytes
};

} // namespace yiren::sandbox
