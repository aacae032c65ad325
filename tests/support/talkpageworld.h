#pragma once

#include "conversations/talkmediastore.h"
#include "conversations/talkstore.h"
#include "pages/conversations/conversationspage.h"
#include "pages/conversations/replycomposer.h"
#include "pages/conversations/replyfield.h"
#include "pages/conversations/talkview.h"
#include "pages/conversations/threadlist.h"
#include "support/companyworld.h"
#include "support/customerrows.h"
#include "time/durations.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

namespace yiren {

// Connections that send nothing: each reply ends as `fate` says, and is kept as ReplyJob keeps it. `held`: none ends before release().
class WiresOfTests final : public TalkWires
{
public:
    enum class Fate { Arrives, GetsLost, IsRefused };
    explicit WiresOfTests(StorageThread &storage, const Clock &clock) : m_storage(storage), m_clock(clock) {}

    JobHandle<TalkMessage> reply(const ReplyWish &wish) override
    {
        wishes.push_back(wish);
        const int count = static_cast<int>(wishes.size());
        const qint64 now = m_clock.now().toMSecsSinceEpoch();
        return m_storage.write<TalkMessage>([wish, count, now, how = fate](Database &database) -> Result<TalkMessage> {
            TalkMessage message;
            message.peer = wish.peer;
            message.messageId = QStringLiteral("own%1").arg(count);
            message.at = now;
            message.speaker = TalkMessage::Speaker::Us;
            message.kind = wish.kind == ReplyWish::Kind::Image ? QStringLiteral("image") : QStringLiteral("text");
            message.text = wish.text;
            message.detail = "{}";
            message.body = "{}";
            message.state = TalkMessage::State::Sending;
            const auto id = TalkStore(database).addOwn(AccountId{1}, message);
            if (!id)
                return failure(id.error());
            message.id = *id;
            message.state = how == Fate::Arrives ? TalkMessage::State::Sent
                : how == Fate::GetsLost          ? TalkMessage::State::Unknown
                                                 : TalkMessage::State::Failed;
            message.failure = how == Fate::IsRefused ? QStringLiteral("wecom.refused") : QString();
            if (auto settled = TalkStore(database).settle(*id, message.state, message.failure, now); !settled)
                return failure(settled.error());
            return how == Fate::IsRefused ? Result<TalkMessage>(failure(ErrorKind::Refused, "wecom.refused")) : message;
        });
    }
    JobHandle<MessagesReport> read() override
    {
        ++readings;
        return m_storage.read<MessagesReport>([](Database &) -> Result<MessagesReport> { return MessagesReport(); });
    }
    TalkSetup setup() const override { return {nullptr, official, nullptr, m_storage, m_clock, AccountId{1}}; }

    OfficialApi *official = nullptr; // whose chat records are read
    Fate fate = Fate::Arrives;
    std::vector<ReplyWish> wishes;
    int readings = 0;

private:
    StorageThread &m_storage;
    const Clock &m_clock;
};

// The page over a company whose conversations each test writes itself. Customers are 1, 2, …, peers the same.
class TalkPageWorld
{
public:
    TalkPageWorld()
    {
        company.run(QStringLiteral("UPDATE account SET corpid = 'ww1' WHERE id = 1"));
        company.services->account.corpid = QStringLiteral("ww1");
        wires = std::make_shared<WiresOfTests>(company.vault.storage, company.vault.clock);
        company.services->connectTalk = [this]() -> Result<std::shared_ptr<TalkWires>> { return std::shared_ptr<TalkWires>(wires); };
        if (!awaited(company.vault.vault.unlock()))
            qFatal("vault");
    }
    qint64 now() const { return company.vault.clock.now().toMSecsSinceEpoch(); }
    template <typename T>
    T write(std::function<Result<T>(Database &)> work)
    {
        auto done = awaited(company.vault.storage.write<T>(std::move(work)));
        if (!done)
            qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
        return *done;
    }
    qint64 meet(const QString &name)
    {
        return write<qint64>([name, this](Database &database) -> Result<qint64> {
            const QString who = QStringLiteral("wm%1").arg(++m_customers);
            CustomerRows rows(database);
            Customer customer;
            customer.id = CustomerId(m_customers);
            customer.name = name;
            rows.add(customer, {}, {});
            rows.run(QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                                    "VALUES(1, ?, 'external_userid', 'ww1', ?, 'talk', 0)"),
                     {m_customers, who});
            const auto peer =
                TalkStore(database).putPeer(AccountId{1}, {0, TalkPeer::Channel::Kf, QStringLiteral("wk1"), who, {}, {}, {}, 0});
            return peer ? Result<qint64>(peer->id) : failure(peer.error());
        });
    }
    // A customer who is known, over another channel.
    qint64 meetAlsoOver(qint64 customer, TalkPeer::Channel channel, const QString &app, const QString &who)
    {
        return write<qint64>([=](Database &database) -> Result<qint64> {
            CustomerRows(database).identity(customer, QStringLiteral("openid"), who);
            const auto peer = TalkStore(database).putPeer(AccountId{1}, {0, channel, app, who, {}, {}, {}, 0});
            return peer ? Result<qint64>(peer->id) : failure(peer.error());
        });
    }
    TalkMessage message(qint64 peer, TalkMessage::Speaker speaker, qint64 agoMs, const QString &text)
    {
        TalkMessage made;
        made.peer = peer;
        made.messageId = QStringLiteral("m%1").arg(++m_messages);
        made.at = now() - agoMs;
        made.speaker = speaker;
        made.kind = QStringLiteral("text");
        made.text = text;
        made.detail = "{}";
        made.trigger = speaker == TalkMessage::Speaker::Customer ? TalkMessage::Trigger::Message : TalkMessage::Trigger::None;
        made.state = speaker == TalkMessage::Speaker::Us ? TalkMessage::State::Sent : TalkMessage::State::None;
        return made;
    }
    qint64 put(const TalkMessage &made)
    {
        return write<qint64>([made](Database &database) -> Result<qint64> {
            const auto kept = TalkStore(database).put(AccountId{1}, made);
            return kept ? Result<qint64>(kept->value_or(0)) : failure(kept.error());
        });
    }
    qint64 hear(qint64 peer, qint64 agoMs, const QString &text) { return put(message(peer, TalkMessage::Speaker::Customer, agoMs, text)); }
    qint64 say(qint64 peer, qint64 agoMs, const QString &text) { return put(message(peer, TalkMessage::Speaker::Us, agoMs, text)); }
    void addSnippet(const QString &name, const QString &text)
    {
        write<qint64>([name, text, at = now()](Database &database) {
            return SnippetStore(database).put(AccountId{1}, {0, name, {}, text, {}, 0, 0}, at);
        });
    }

    void show()
    {
        page = std::make_unique<ConversationsPage>(*company.services);
        page->resize(1200, 760);
        page->show();
        page->activate();
        QApplication::setActiveWindow(page.get());
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(page->isSettled(), 10'000); }
    void open(qint64 customer)
    {
        page->openTarget(QStringLiteral("customer:%1").arg(customer));
        settle();
    }
    ThreadList *threads() const { return page->findChild<ThreadList *>(); }
    TalkView *talk() const { return page->findChild<TalkView *>(); }
    ReplyComposer *composer() const { return page->findChild<ReplyComposer *>(); }
    ReplyField *field() const { return composer()->field(); }
    QStringList names() const
    {
        QStringList found;
        for (const ThreadRow &row : threads()->rows())
            found.append(row.name);
        return found;
    }
    QPushButton *button(const char *text, const QWidget *where = nullptr) const
    {
        for (auto *button : (where ? where : page.get())->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QString::fromUtf8(text))
                return button;
        }
        return nullptr;
    }

    CompanyWorld company;
    std::shared_ptr<WiresOfTests> wires;
    std::unique_ptr<ConversationsPage> page;

private:
    qint64 m_customers = 0;
    int m_messages = 0;
};

} // namespace yiren
