#pragma once

#include "base/job.h"
#include "http/httpreply.h"
#include "http/httprequest.h"
#include "http/replybody.h"
#include "time/clock.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QStringList>
#include <QTimer>

namespace yiren {

class OnceBody;

// What an attempt takes from its client.
struct HttpSurroundings {
    const QSslConfiguration &tls;
    const QString &downloadFolder;
    const QNetworkProxy &proxy;
    const Clock &clock;
};

// One attempt of HttpClient, on a connection of its own. A manager that is shared keeps idle connections, and the next request may meet one
// just as the server closes it: that looks like a lost answer. Letting them expire at once instead (Qt 6.4.2) makes requests hang now and
// then.
class HttpJob final : public Job<HttpReply>
{
public:
    HttpJob(HttpRequest request, const HttpSurroundings &surroundings);

protected:
    void doStart() override;
    void doStop() override;

private:
    QNetworkRequest wireRequest() const;
    void connectReply();
    void startTimers();
    void noteSent();
    void readHead();
    void readBody();
    void checkSpeed();
    void concludeReply();
    void deliver();
    [[nodiscard]] Done checkEnd() const;
    void end(Error error);
    bool mayHaveArrived() const;

    HttpRequest m_request;
    QSslConfiguration m_tls;
    const Clock &m_clock;
    QNetworkAccessManager m_manager;
    QNetworkReply *m_reply = nullptr; // a child of the manager
    OnceBody *m_sent = nullptr;       // a child of the reply
    ReplyBody m_body;
    HttpReply m_answer;
    QStringList m_tlsErrors;
    QElapsedTimer m_time;
    QTimer m_deadline;
    QTimer m_speed;
    qint64 m_bytesAtWindowStart = 0;
    bool m_isSent = false;
    bool m_hasHead = false;
    bool m_hasLeft = false;
};

} // namespace yiren
