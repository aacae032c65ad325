#include "sandbox/official/officialcontrol.h"

#include "sandbox/official/settling.h"

#include <QMutexLocker>

namespace yiren::sandbox {

class OfficialControl::Books
{
public:
    explicit Books(OfficialControl &control) : m_lock(&control.m_mutex), m_books(control.m_books) { settleUntil(m_books, control.nowMs()); }
    OfficialBooks *operator->() { return &m_books; }
    OfficialBooks &operator*() { return m_books; }

private:
    QMutexLocker<QMutex> m_lock;
    OfficialBooks &m_books;
};

OfficialControl::OfficialControl(OfficialBooks &books, OfficialService &service, MovableClock &clock, QMutex &mutex)
    : m_books(books), m_service(service), m_clock(clock), m_mutex(mutex)
{
}

Result<QString> OfficialControl::pressPublish(const QString &mediaId)
{
    Books books(*this);
    const Publication *publication = publishByHand(*books, mediaId, nowMs());
    if (!publication)
        return failure(ErrorKind::NotFound, "sandbox.no_draft", mediaId);
    return publication->url();
}

void OfficialControl::sendToAllByHand()
{
    Books books(*this);
    const BusinessDay today = BusinessDay::ofMs(nowMs());
    books->mass.sentByHand = books->mass.handDay == today ? books->mass.sentByHand + 1 : 1;
    books->mass.handDay = today;
}

// The books are held by the caller.
MassTask *OfficialControl::waiting()
{
    auto &tasks = m_books.mass.tasks;
    const auto found =
        std::find_if(tasks.begin(), tasks.end(), [](const MassTask &task) { return task.state == MassTask::State::WaitsForAdministrator; });
    return found == tasks.end() ? nullptr : &*found;
}

Done OfficialControl::confirmMassMessage()
{
    Books books(*this);
    MassTask *task = waiting();
    if (!task)
        return failure(ErrorKind::NotFound, "sandbox.nothing_waits");
    task->state = MassTask::State::Sending;
    task->endsAtMs = nowMs() + std::chrono::milliseconds(books->mass.takes).count();
    return {};
}

Done OfficialControl::refuseMassMessage()
{
    Books books(*this);
    MassTask *task = waiting();
    if (!task)
        return failure(ErrorKind::NotFound, "sandbox.nothing_waits");
    task->state = MassTask::State::Failed;
    return {};
}

void OfficialControl::setMassProtection(bool isOn)
{
    Books(*this)->settings.protectsMassSending = isOn;
}

void OfficialControl::setClientAddress(const QString &address)
{
    Books(*this)->settings.clientAddress = address;
}

void OfficialControl::allowAddress(const QString &address)
{
    Books(*this)->settings.allowedAddresses.append(address);
}

void OfficialControl::blockAddress(const QString &address)
{
    Books(*this)->settings.allowedAddresses.removeAll(address);
}

void OfficialControl::setAppSecret(const QString &secret)
{
    Books(*this)->settings.appSecret = secret;
}

void OfficialControl::killTokens()
{
    Books(*this)->tokens.killAll();
}

void OfficialControl::clearCounters()
{
    Books(*this)->counters.forget();
}

void OfficialControl::setComments(bool areOn)
{
    Books(*this)->settings.hasComments = areOn;
}

void OfficialControl::setBackendReplies(const QJsonObject &replies)
{
    Books(*this)->settings.backendReplies = replies;
}

void OfficialControl::setPublishPlan(const PublishPlan &plan)
{
    Books(*this)->publications.plan = plan;
}

void OfficialControl::setMassPlan(std::chrono::seconds takes, bool fails)
{
    Books books(*this);
    books->mass.takes = takes;
    books->mass.fails = fails;
}

Done OfficialControl::setFate(const QString &articleId, Publication::Fate fate)
{
    Books books(*this);
    Publication *publication = books->publications.article(articleId);
    if (!publication)
        return failure(ErrorKind::NotFound, "sandbox.no_article", articleId);
    publication->fate = fate;
    return {};
}

void OfficialControl::setStatistics(const QString &name, BusinessDay day, const QJsonArray &rows)
{
    Books(*this)->figures.rows.insert(ReaderFigures::key(name, day), rows);
}

void OfficialControl::setStatisticsDelayed(bool isDelayed)
{
    Books(*this)->figures.isDelayed = isDelayed;
}

void OfficialControl::addComment(const ReaderComment &comment)
{
    Books(*this)->figures.comments.push_back(comment);
}

void OfficialControl::deleteComment(qint64 id)
{
    Books(*this)->figures.comments.at(static_cast<size_t>(id - 1)).fate = ReaderComment::Fate::DeletedByReader;
}

std::vector<ReaderComment> OfficialControl::comments()
{
    return Books(*this)->figures.comments;
}

void OfficialControl::setBackendMenu(const QJsonArray &buttons)
{
    Books books(*this);
    books->menu.api = {};
    books->menu.backend = buttons;
    books->menu.isOpen = true;
}

void OfficialControl::addConditionalMenu(const QJsonObject &menu)
{
    Books(*this)->menu.conditional.append(menu);
}

QJsonArray OfficialControl::menu()
{
    return Books(*this)->menu.api;
}

void OfficialControl::accept(const QString &openId, const QString &templateId, int messages)
{
    Books(*this)->notices.accepted[{openId, templateId}] += messages;
}

void OfficialControl::setTemplates(const QJsonArray &templates)
{
    Books(*this)->notices.templates = templates;
}

std::vector<SentNotice> OfficialControl::notices()
{
    return Books(*this)->notices.sent;
}

void OfficialControl::addTrade(const ManagedTrade &trade)
{
    Books(*this)->shipping.push_back(trade);
}

void OfficialControl::setTradeState(const TransactionId &transaction, int state)
{
    Books books(*this);
    for (ManagedTrade &trade : books->shipping) {
        if (trade.transactionId == transaction)
            trade.state = state;
    }
}

void OfficialControl::putShopSale(const ShopSale &sale)
{
    Books books(*this);
    std::erase_if(books->shop.sales, [&](const ShopSale &other) { return other.id == sale.id; });
    books->shop.sales.push_back(sale);
}

void OfficialControl::putShopReturn(const ShopReturn &one)
{
    Books books(*this);
    std::erase_if(books->shop.returns, [&](const ShopReturn &other) { return other.id == one.id; });
    books->shop.returns.push_back(one);
}

void OfficialControl::setShopRules(qsizetype mostInRange, bool hasNumberIds)
{
    Books books(*this);
    books->shop.mostInRange = mostInRange;
    books->shop.hasNumberIds = hasNumberIds;
}

void OfficialControl::setFollowers(qsizetype count)
{
    Books(*this)->followers = inventedFollowers(count);
}

void OfficialControl::follow(const QString &openId, KeptFollower known)
{
    known.openId = openId;
    if (known.subscribedAt == 0)
        known.subscribedAt = nowMs() / 1000;
    Books(*this)->followers.follow(known);
}

void OfficialControl::unfollow(const QString &openId)
{
    Books(*this)->followers.unfollow(openId);
}

QString OfficialControl::addPicture(const QByteArray &bytes, const QString &name)
{
    Books books(*this);
    KeptMedia media;
    media.mediaId = books->ids.mediaId();
    media.type = QStringLiteral("image");
    media.kind = fileKindOf(bytes);
    media.name = name;
    media.bytes = bytes;
    media.url = QStringLiteral("http://mmbiz.qpic.cn/mmbiz_png/%1/0?wx_fmt=png").arg(books->ids.hex(40));
    media.createdAt = nowMs() / 1000;
    const QString mediaId = media.mediaId;
    books->media.add(std::move(media));
    return mediaId;
}

std::vector<KeptDraft> OfficialControl::drafts()
{
    return Books(*this)->drafts.newestFirst();
}

std::vector<Publication> OfficialControl::publications()
{
    return Books(*this)->publications.publications;
}

std::vector<MassTask> OfficialControl::massMessages()
{
    return Books(*this)->mass.tasks;
}

std::optional<KeptFollower> OfficialControl::follower(const QString &openId)
{
    Books books(*this);
    const KeptFollower *known = books->followers.find(openId);
    return known ? std::optional(*known) : std::nullopt;
}

std::vector<FollowerTag> OfficialControl::followerTags()
{
    return Books(*this)->followers.tags;
}

std::vector<PublishTask> OfficialControl::submissions()
{
    return Books(*this)->publications.tasks;
}

qsizetype OfficialControl::requestCount(const QString &endpoint)
{
    const QMutexLocker lock(&m_mutex);
    return m_service.requestCount(endpoint);
}

} // namespace yiren::sandbox
