#include "accounts/officialof.h"
#include "formatting/format.h"
#include "frame/vaultdoor.h"
#include "pages/comments/commentspage.h"
#include "pages/comments/trashsheet.h"
#include "storage/storagethread.h"
#include "widgets/runningjobs.h"

#include <QPlainTextEdit>
#include <QPushButton>

// What is done on the page of comments.

namespace yiren {

Done CommentsPage::connectAccount()
{
    if (m_connection.api)
        return {};
    auto official = officialOf(m_services.account, m_services.vault);
    if (!official)
        return failure(official.error());
    m_connection = m_services.connectOfficial(std::move(*official));
    return {};
}

CommentSetup CommentsPage::setup() const
{
    return {*m_connection.api, m_services.storage, m_services.clock, m_services.account.id};
}

void CommentsPage::read()
{
    m_services.door.whenOpen(this, [this] {
        if (m_looking || !m_books)
            return;
        if (const Done connected = connectAccount(); !connected)
            return showDeedFailed(m_services.words(connected.error()), [this] { read(); });
        m_looking.reset(new CommentsJob(setup(), m_books->articles));
        m_services.jobs.watch(*m_looking, [] { return tr("Reading the comments at WeChat"); });
        m_looking->then(this, [this](const Result<CommentsReport> &report) {
            const Result<CommentsReport> result = report; // the job and its report go
            m_looking.reset();
            if (!result)
                return showDeedFailed(m_services.words(result.error()), [this] { read(); });
            emit noticed(result->articles == 0 ? tr("No article of this account is known yet whose comments could be read.")
                                               : tr("%n comment(s) are new or changed.", nullptr, static_cast<int>(result->changed)),
                         {});
            refresh();
        });
        m_looking->start();
    });
}

void CommentsPage::send(const CommentRow &row)
{
    const QString text = m_answer ? m_answer->toPlainText().trimmed() : QString();
    if (text.isEmpty())
        return m_answer ? m_answer->setFocus(Qt::OtherFocusReason) : void();
    perform({row.kept.message, row.kept.index, row.kept.comment.id, CommentAct::Reply, text}, tr("The answer stands under the article."),
            CommentAct::Unreply);
}

void CommentsPage::askTrash(const CommentRow &row)
{
    if (m_sheet)
        m_sheet->dismiss();
    auto *sheet = new TrashSheet(format::shortened(row.kept.comment.text, 80), *window());
    m_sheet = sheet;
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    connect(sheet, &TrashSheet::confirmed, this, [this, kept = row.kept] {
        perform({kept.message, kept.index, kept.comment.id, CommentAct::Trash, {}}, tr("The comment is gone from the article."), {});
    });
    sheet->open();
}

// `back`: what takes it back.
void CommentsPage::perform(const CommentWish &wish, const QString &sentence, std::optional<CommentAct> back)
{
    m_services.door.whenOpen(this, [this, wish, sentence, back] {
        if (const Done connected = connectAccount(); !connected)
            return showDeedFailed(m_services.words(connected.error()), [=, this] { perform(wish, sentence, back); });
        std::erase_if(m_deeds, [](const auto &job) { return job->isFinished(); });
        JobHandle<CommentDeed> job(new CommentDeedJob(setup(), wish));
        m_services.jobs.watch(*job, [] { return tr("Sending to WeChat"); });
        job->then(this, [=, this](const Result<CommentDeed> &deed) {
            if (!deed) {
                showDeedFailed(m_services.words(deed.error()), [=, this] { perform(wish, sentence, back); });
                return refresh();
            }
            if (deed->state != CommentDeed::State::Done) {
                emit noticed(tr("No answer came. Nothing is sent twice: read the comments in five minutes to see what became of it."), {});
                return refresh();
            }
            std::function<void()> undo;
            if (back)
                undo = [=, this] { perform({wish.message, wish.index, wish.comment, *back, {}}, tr("It is taken back."), {}); };
            if (wish.act == CommentAct::Reply && m_answer)
                m_answer->clear();
            emit noticed(sentence, undo);
            refresh();
        });
        job->start();
        m_deeds.push_back(std::move(job));
    });
}

} // namespace yiren
