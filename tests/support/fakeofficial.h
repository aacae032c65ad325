#pragma once

#include "schedule/officialline.h"
#include "wechat/officialerrors.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace yiren {

// The official account as contract 3.3-3.8 tells it, in memory: material, draft box, publishing, mass sending. `fate` decides what becomes
// of each call. Its clock is WeChat's, not this computer's.
class FakeOfficial final : public OfficialLine
{
public:
    enum class Fate {
        Answered,
        LostBefore, // the request never arrives, the caller can't know
        LostAfter,  // carried out, the answer never arrives
        Refused,    // no connection: certainly not carried out
        Busy,       // -1, not carried out
        DiesBefore, // the caller dies before the request leaves
        DiesAfter,  // the caller dies after it was carried out
    };
    struct Article {
        QString id; // of the draft or the page
        QString title;
        QString content;
        QString url;
        QString author = {}, digest = {}, cover = {};
        qint64 changedMs = 0; // by its own clock
    };
    // Something that readers saw.
    struct Effect {
        QString title;
        bool isMassSend = false;
        qint64 callerMs = 0; // by the caller's clock
    };

    JobHandle<OfficialAnswer> call(OfficialCall call) override { return JobHandle<OfficialAnswer>(new Answering(*this, std::move(call))); }

    bool isPersonal = false; // 48001 to publishing and mass sending
    qint64 nowMs = 0;
    bool saysItsTime = false; // with each answer, as a Date header does
    std::function<Fate(const OfficialCall &)> fate = [](const OfficialCall &) { return Fate::Answered; };
    // The errcode that a call is refused with before anything is done; 0: it is not.
    std::function<int(const OfficialCall &)> refusal = [](const OfficialCall &) { return 0; };
    std::function<qint64()> callerClock = [] { return qint64(0); };
    std::function<QString(const QString &)> clean = [](const QString &html) { return html; }; // what WeChat makes of an article
    std::vector<Article> drafts;
    std::vector<Article> pages;
    std::vector<Effect> effects;
    std::set<QString> covers;        // those in the material library
    std::map<QString, int> requests; // by path, those that arrived
    int publishStatus = 0;           // how publishing ends (contract 3.7); 0: a page
    qint64 publishTakesMs = 20'000;  // until then the draft stays in the box, and a second submission is a second page
    qint64 massTakesMs = 0;          // until then the draft stays in the box, and another key is another message

    // What is on its way to being published and has had its time comes out.
    void settle()
    {
        for (auto &[id, one] : m_publishings) {
            if (one.isOut || nowMs < one.at + publishTakesMs)
                continue;
            one.isOut = true;
            std::erase_if(drafts, [&one = one](const Article &draft) { return draft.id == one.draft; });
            if (publishStatus != 0)
                continue;
            pages.push_back(one.article);
            pages.back().changedMs = nowMs;
            effects.push_back({one.article.title, false, one.callerMs});
        }
        for (auto &[key, one] : m_massSends) {
            if (one.isOut || nowMs < one.at + massTakesMs)
                continue;
            one.isOut = true;
            std::erase_if(drafts, [&one = one](const Article &draft) { return draft.id == one.draft; });
            effects.push_back({one.title, true, one.callerMs});
        }
    }
    // Everything is as at first but for the numbers given.
    void forget()
    {
        drafts.clear();
        pages.clear();
        effects.clear();
        m_publishings.clear();
        m_massSends.clear();
    }

private:
    class Answering final : public Job<OfficialAnswer>
    {
    public:
        Answering(FakeOfficial &official, OfficialCall call) : m_official(official), m_call(std::move(call)) {}

    protected:
        void doStart() override
        {
            const Fate fate = m_official.fate(m_call);
            if (fate == Fate::DiesBefore)
                return;
            Result<OfficialAnswer> answer = failure(ErrorKind::OutcomeUnknown, "http.lost");
            if (fate == Fate::Answered || fate == Fate::LostAfter || fate == Fate::DiesAfter)
                answer = m_official.answer(m_call);
            if (answer && m_official.saysItsTime)
                answer->serverMs = m_official.nowMs;
            if (fate == Fate::DiesAfter)
                return;
            if (fate == Fate::Refused)
                answer = failure(ErrorKind::Network, "http.refused");
            else if (fate == Fate::Busy)
                answer = failure(officialError(-1, QStringLiteral("system error"), m_call.safety));
            else if (fate != Fate::Answered)
                answer = failure(m_call.safety == Safety::Safe ? ErrorKind::Network : ErrorKind::OutcomeUnknown, "http.lost");
            QMetaObject::invokeMethod(
                this, [this, answer] { finish(answer); }, Qt::QueuedConnection);
        }

    private:
        FakeOfficial &m_official;
        OfficialCall m_call;
    };

    struct MassSend {
        QString id;
        QString draft; // its id
        QString title;
        qint64 at = 0;
        qint64 callerMs = 0;
        bool isOut = false;
    };
    struct Publishing {
        QString draft; // its id
        Article article;
        qint64 at = 0;
        qint64 callerMs = 0;
        bool isOut = false;
    };

    static Result<OfficialAnswer> json(const QJsonObject &object, int code = 0) { return OfficialAnswer{object, code, {}, {}, {}}; }
    static Result<OfficialAnswer> error(const OfficialCall &call, int code)
    {
        return failure(officialError(code, QStringLiteral("refused rid: 66f0a1b2-1c2d3e4f-5a6b7c8d"), call.safety));
    }
    QString number() { return QString::number(2247500000 + ++m_number); }

    Result<OfficialAnswer> answer(const OfficialCall &call)
    {
        ++requests[call.path];
        settle();
        const QJsonObject body = QJsonDocument::fromJson(call.body).object();
        const QString name = call.path.section(u'/', 2); // "draft/add"
        if (const int code = refusal(call); code != 0)
            return error(call, code);
        if (name == u"media/uploadimg")
            return json({{QStringLiteral("url"), QStringLiteral("http://mmbiz.qpic.cn/mmbiz_png/%1/0").arg(number())}});
        if (name == u"material/add_material") {
            const QString id = *covers.insert(QStringLiteral("Inv_thumb_") + number()).first;
            return json({{QStringLiteral("media_id"), id}, {QStringLiteral("url"), QString()}});
        }
        if (name.startsWith(u"draft/"))
            return draft(call, name, body);
        if (isPersonal)
            return error(call, 48001);
        return name.startsWith(u"freepublish/") ? publishing(call, name, body) : massSending(call, name, body);
    }

    Result<OfficialAnswer> draft(const OfficialCall &call, const QString &name, const QJsonObject &body)
    {
        if (name == u"draft/add") {
            const QJsonObject article = body[u"articles"].toArray().at(0).toObject();
            if (!covers.contains(article[u"thumb_media_id"].toString()))
                return error(call, 40007);
            drafts.push_back({QStringLiteral("Inv_draft_") + number(),
                              article[u"title"].toString(),
                              clean(article[u"content"].toString()),
                              {},
                              article[u"author"].toString(),
                              article[u"digest"].toString(),
                              article[u"thumb_media_id"].toString(),
                              nowMs});
            return json({{QStringLiteral("media_id"), drafts.back().id}});
        }
        if (name == u"draft/batchget")
            return page(drafts, body, QStringLiteral("media_id"));
        const auto found = draftOf(body[u"media_id"].toString());
        if (found == drafts.end())
            return error(call, 40007);
        return json({{QStringLiteral("news_item"), QJsonArray{articleJson(*found)}}});
    }

    Result<OfficialAnswer> publishing(const OfficialCall &call, const QString &name, const QJsonObject &body)
    {
        if (name == u"freepublish/batchget")
            return page(pages, body, QStringLiteral("article_id"));
        if (name == u"freepublish/submit") {
            const auto found = draftOf(body[u"media_id"].toString());
            if (found == drafts.end())
                return error(call, 40007);
            const QString id = number();
            Article article = *found;
            article.id = QStringLiteral("Inv_article_") + id;
            article.url = QStringLiteral("http://mp.weixin.qq.com/s?__biz=InvBiz&mid=%1&idx=1&sn=inv").arg(id);
            m_publishings[id] = {found->id, article, nowMs, callerClock()};
            return json({{QStringLiteral("errcode"), 0}, {QStringLiteral("publish_id"), id}, {QStringLiteral("msg_data_id"), number()}});
        }
        const QString id = body[u"publish_id"].toString();
        if (!m_publishings[id].isOut)
            return json({{QStringLiteral("publish_id"), id}, {QStringLiteral("publish_status"), 1}});
        if (publishStatus != 0)
            return json({{QStringLiteral("publish_id"), id}, {QStringLiteral("publish_status"), publishStatus}});
        const QJsonObject part{{QStringLiteral("idx"), 1}, {QStringLiteral("article_url"), m_publishings[id].article.url}};
        const QJsonObject detail{{QStringLiteral("count"), 1}, {QStringLiteral("item"), QJsonArray{part}}};
        return json({{QStringLiteral("publish_id"), id},
                     {QStringLiteral("publish_status"), 0},
                     {QStringLiteral("article_id"), m_publishings[id].article.id},
                     {QStringLiteral("article_detail"), detail},
                     {QStringLiteral("fail_idx"), QJsonArray()}});
    }

    Result<OfficialAnswer> massSending(const OfficialCall &call, const QString &name, const QJsonObject &body)
    {
        if (name != u"message/mass/sendall")
            return json({{QStringLiteral("msg_id"), body[u"msg_id"]}, {QStringLiteral("msg_status"), massStatus(body[u"msg_id"])}});
        const QString key = body[u"clientmsgid"].toString();
        if (const auto known = m_massSends.find(key); known != m_massSends.end() && nowMs - known->second.at < 86'400'000)
            return nowMs - known->second.at < 60'000
                ? error(call, 45066)
                : json({{QStringLiteral("errcode"), 45065}, {QStringLiteral("msg_id"), known->second.id.toLongLong()}}, 45065);
        const auto found = draftOf(body[u"mpnews"].toObject()[u"media_id"].toString());
        if (found == drafts.end())
            return error(call, 40007);
        m_massSends[key] = {number(), found->id, found->title, nowMs, callerClock()};
        settle();
        return json({{QStringLiteral("errcode"), 0},
                     {QStringLiteral("msg_id"), m_massSends[key].id.toLongLong()},
                     {QStringLiteral("msg_data_id"), number().toLongLong()}});
    }

    QString massStatus(const QJsonValue &id) const
    {
        const auto isIt = [&id](const auto &one) { return one.second.id.toLongLong() == id.toInteger(); };
        const auto found = std::find_if(m_massSends.begin(), m_massSends.end(), isIt);
        return found != m_massSends.end() && !found->second.isOut ? QStringLiteral("SENDING") : QStringLiteral("SEND_SUCCESS");
    }

    std::vector<Article>::iterator draftOf(const QString &id)
    {
        return std::find_if(drafts.begin(), drafts.end(), [&](const Article &draft) { return draft.id == id; });
    }

    static QJsonObject articleJson(const Article &article)
    {
        return {{QStringLiteral("title"), article.title},     {QStringLiteral("author"), article.author},
                {QStringLiteral("digest"), article.digest},   {QStringLiteral("thumb_media_id"), article.cover},
                {QStringLiteral("content"), article.content}, {QStringLiteral("url"), article.url}};
    }

    Result<OfficialAnswer> page(const std::vector<Article> &articles, const QJsonObject &body, const QString &idName) const
    {
        QJsonArray items;
        const auto from = static_cast<size_t>(body[u"offset"].toInt()), count = static_cast<size_t>(body[u"count"].toInt());
        for (size_t i = from; i < articles.size() && i < from + count; ++i) {
            const Article &one = articles[articles.size() - 1 - i]; // the last first
            items.append(QJsonObject{{idName, one.id},
                                     {QStringLiteral("content"), QJsonObject{{QStringLiteral("news_item"), QJsonArray{articleJson(one)}}}},
                                     {QStringLiteral("update_time"), one.changedMs / 1000}});
        }
        return json({{QStringLiteral("total_count"), static_cast<qint64>(articles.size())},
                     {QStringLiteral("item_count"), items.size()},
                     {QStringLiteral("item"), items}});
    }

    int m_number = 0;
    std::map<QString, Publishing> m_publishings;
    std::map<QString, MassSend> m_massSends;
};

} // namespace yiren
