#pragma once

#include "base/error.h"
#include "models/viewmemory.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace yiren {

// The gateway of this window, as pages see it: whether it is wanted, and how it stands.
struct GatewayState {
    enum class Kind { Off, Waits, Runs, Failed } kind = Kind::Off; // Waits: for the keys to be opened

    int port = 0;
    QStringList entrances; // "/official", … that are open
    qint64 arrivedAt = 0;  // UTC ms, of the last push; 0: none since the start
    std::optional<Error> failure;
};

// What the last visit at the relay came to.
struct RelayNews {
    // Checked: nothing was taken away.
    enum class Kind { Checked, Collected } kind = Kind::Checked;

    qint64 at = 0;                         // UTC ms
    int waiting = 0;                       // Checked: pushes that lie there
    bool hasMore = false;                  // than those
    int fresh = 0, known = 0, refused = 0; // Collected
    std::optional<Error> failure;
};

class GatewaySwitch : public QObject
{
    Q_OBJECT

public:
    virtual const GatewayState &state() const = 0;
    virtual bool isWanted() const = 0;
    virtual int port() const = 0;
    virtual void setWanted(bool on) = 0;
    virtual void setPort(int port) = 0; // 1024 to 65535; it moves there at once if it runs
    virtual void again() = 0;           // its keys may be other ones now

    virtual void visitRelay(RelayNews::Kind kind) = 0; // with the keys open; nothing while one is under way
    virtual bool isVisitingRelay() const = 0;
    virtual const std::optional<RelayNews> &relayNews() const = 0; // nothing: none since the window was opened

signals:
    void changed();
    void relayVisited(); // the news are other ones
};

inline constexpr int usualGatewayPort = 8787;
inline constexpr int leastGatewayPort = 1024;
inline constexpr int mostGatewayPort = 65535;

} // namespace yiren
