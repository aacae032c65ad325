#include "frame/companywords.h"
#include "frame/pageheader.h"
#include "pages/content/articleeditor.h"
#include "pages/content/calendarview.h"
#include "pages/content/contentpage.h"
#include "pages/content/contentwords.h"
#include "pages/content/coversheet.h"
#include "pages/content/draftbox.h"
#include "pages/content/versionsheet.h"

#include <QStackedWidget>

// The editor in the place of the calendar.
namespace yiren {

ArticleEditor &ContentPage::editor()
{
    if (m_editor)
        return *m_editor;
    m_editor = new ArticleEditor(m_services, content());
    m_places->addWidget(m_editor);
    connect(m_editor, &ArticleEditor::closed, this, &ContentPage::stopWriting);
    connect(m_editor, &ArticleEditor::saved, this, [this](const Post &post) {
        m_chosen = post.id;
        refresh();
    });
    connect(m_editor, &ArticleEditor::planWanted, this, &ContentPage::planWhatIsWritten);
    connect(m_editor, &ArticleEditor::versionsWanted, this, &ContentPage::showVersions);
    connect(m_editor, &ArticleEditor::cropWanted, this, &ContentPage::cropCover);
    connect(m_editor, &ArticleEditor::failed, this,
            [this](const Error &error) { showDeedFailed(m_services.words(error), [this] { m_editor->leave(); }); });
    return *m_editor;
}

bool ContentPage::isWriting() const
{
    return m_editor && m_places->currentWidget() == m_editor;
}

bool ContentPage::isSettled() const
{
    return Page::isSettled() && !(isWriting() && m_editor->isProofreading());
}

// What is on its way or out stays as it is; a copy of it can be written.
void ContentPage::write(const Post &post)
{
    if (isOnItsWay(post.state) || post.state == PostState::Published) {
        choose(post.id);
        emit noticed(tr("%1: its text can't be changed any more").arg(postStateWord(post.state)), {});
        return;
    }
    if (liesInTheBox(post)) {
        choose(post.id);
        emit noticed(tr("Its draft lies in WeChat's box: take it back to change it, or change it there."), {});
        return;
    }
    editor().open(post);
    m_places->setCurrentWidget(m_editor);
    header()->hide();
}

void ContentPage::writeNew(bool isIdea, std::optional<BusinessDay> day)
{
    Post post;
    post.account = m_services.account.id;
    post.isIdea = isIdea;
    post.article.author = companyName(m_services.account, m_services.isDemo);
    m_dayOfNew = day;
    m_drafts->showIdeas(isIdea);
    write(post);
}

void ContentPage::stopWriting()
{
    m_dayOfNew.reset();
    if (!isWriting())
        return;
    m_editor->leave();
    m_places->setCurrentIndex(0);
    header()->show();
    m_calendar->setFocus(Qt::OtherFocusReason);
    refresh();
}

// A new text is kept first: only what is in the data file can be planned.
void ContentPage::planWhatIsWritten(QWidget *button)
{
    if (toInteger(m_editor->post().id) != 0) {
        m_editor->leave();
        askForPlan(m_editor->post(), *button);
        return;
    }
    const auto ask = [this, button] { askForPlan(m_editor->post(), *button); };
    connect(m_editor, &ArticleEditor::saved, this, ask, Qt::SingleShotConnection);
    m_editor->keep();
}

void ContentPage::showVersions()
{
    m_editor->leave();
    auto *sheet = new VersionSheet(m_services, m_editor->post(), *window());
    connect(sheet, &VersionSheet::restored, m_editor, &ArticleEditor::takeText);
    connect(sheet, &VersionSheet::restored, this, [this] {
        emit noticed(tr("The older text is back; the newer one is among the versions."), {});
        refresh();
    });
    connect(sheet, &VersionSheet::failed, this,
            [this](const Error &error) { showDeedFailed(m_services.words(error), [this] { showVersions(); }); });
    sheet->open();
}

void ContentPage::cropCover(const QImage &cover)
{
    auto *sheet = new CoverSheet(cover, m_editor->post().article, *window());
    connect(sheet, &CoverSheet::decided, m_editor, &ArticleEditor::setCrops);
    sheet->open();
}

} // namespace yiren
