#pragma once

#include "content/picturestore.h"
#include "content/postdeeds.h"
#include "content/poststore.h"
#include "schedule/publishduejob.h"
#include "support/awaited.h"
#include "support/fakeofficial.h"
#include "support/temporarydatabase.h"

#include <optional>

namespace yiren {

// A data file with an account whose posts go out to a WeChat in memory. Noon in China; both clocks run together unless a test parts them.
class SendingWorld
{
public:
    static constexpr AccountId account{1};

    explicit SendingWorld(StatementGate gate = {})
        : storage({database.path(), [](Database &) { return Done(); }, std::move(gate)}),
          clock(QDateTime(QDate(2026, 11, 24), QTime(4, 0), Qt::UTC))
    {
        official.nowMs = now();
        official.callerClock = [this] { return now(); };
        if (!awaited(storage.open()) || !PictureStore(database).put(picture(), now()))
            qFatal("no data file");
    }

    // A picture of which only the head is there, as readPicture() wants it: 900 x 383.
    static Picture picture()
    {
        return readPicture(QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000003840000017f0802000000") + QByteArray(8, '\0')).value();
    }
    qint64 now() const { return clock.now().toMSecsSinceEpoch(); }
    void advance(qint64 seconds)
    {
        clock.advance(seconds);
        official.nowMs += seconds * 1000;
    }

    // A post with a cover and a picture in its text, due in ten minutes.
    PostId schedule(PostKind kind, const QString &title, AccountId of = account, qint64 inSeconds = 600)
    {
        Post post;
        post.account = of;
        post.kind = kind;
        post.article.title = title;
        post.article.body = QStringLiteral("第一步：**分开公私账户**（%1）。\n\n![收据](picture:%2)\n").arg(title, picture().id.toString());
        post.article.cover = picture().id;
        const PostId id = addPost(database, post, now()).value().id;
        const auto planned = planPost(database, of, id, {kind, {}, plannedAt(now() + inSeconds * 1000)}, now());
        if (!planned)
            qFatal("not planned: %s", qPrintable(planned.error().code));
        return id;
    }
    Result<PublishRound> pass() { return awaited(job(account)); }
    JobHandle<PublishRound> job(AccountId of)
    {
        return JobHandle<PublishRound>(new PublishDueJob(storage, official, clock, {of, lockPath(), markPath()}));
    }
    // Pass after pass at the times that they ask for, until nothing is on its way.
    void runUntilSettled()
    {
        for (int passes = 0; passes < 60; ++passes) {
            const auto round = pass();
            if (!round)
                qFatal("pass: %s %s", qPrintable(round.error().code), qPrintable(round.error().detail));
            if (!round->nextLookMs)
                return;
            advance((std::max<qint64>(*round->nextLookMs - now(), 0) + 999) / 1000);
        }
        qFatal("never settled");
    }
    // Passes every so many seconds, for so many hours.
    void passFor(int hours, int everySeconds = 300)
    {
        for (int pass = 0; pass < hours * 3600 / everySeconds; ++pass) {
            if (!this->pass())
                qFatal("pass failed");
            advance(everySeconds);
        }
    }
    int requestsOf(const char *path) const
    {
        const auto found = official.requests.find(QLatin1String(path));
        return found == official.requests.end() ? 0 : found->second;
    }
    Post post(PostId id, AccountId of = account) { return PostStore(database).post(of, id).value(); }
    int effectsOf(const Post &post) const
    {
        return static_cast<int>(std::count_if(official.effects.begin(), official.effects.end(),
                                              [&](const FakeOfficial::Effect &effect) { return effect.title == post.article.title; }));
    }
    QString lockPath() const { return database.folder() + QStringLiteral("/sending.lock"); }
    QString markPath() const { return database.folder() + QStringLiteral("/sending.mark"); }

    TemporaryDatabase database;
    StorageThread storage;
    FakeClock clock;
    FakeOfficial official;
};

} // namespace yiren
