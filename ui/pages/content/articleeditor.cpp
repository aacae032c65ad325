#include "pages/content/articleeditor.h"

#include "content/articlelimits.h"
#include "content/articletext.h"
#include "content/articletheme.h"
#include "formatting/format.h"
#include "pages/content/articlepreview.h"
#include "pages/content/autosave.h"
#include "pages/content/countedfield.h"
#include "pages/content/coverfield.h"
#include "pages/content/findingslist.h"
#include "pages/content/markdowntoolbar.h"
#include "pages/content/proofreader.h"
#include "pages/content/pictureintake.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace yiren {

namespace {

constexpr int findingsHeight = 138;

} // namespace

ArticleEditor::ArticleEditor(const PageServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_autosave(new Autosave(services, this)), m_proofreader(new Proofreader(services, this)),
      m_intake(new PictureIntake(services, this)), m_back(makeButton(ButtonLook::Plain, this, "left")),
      m_state(new TextLabel(TextLook::Secondary, this)), m_theme(new QComboBox(this)),
      m_versions(makeButton(ButtonLook::Plain, this, "history")), m_plan(makeButton(ButtonLook::Primary, this, "clock")),
      m_title(new CountedField(mostTitleCharacters, this)), m_author(new CountedField(mostAuthorCharacters, this)),
      m_digest(new CountedField(mostDigestCharacters, this)), m_cover(new CoverField(this)), m_text(new MarkdownText(this)),
      m_toolbar(new MarkdownToolbar(*m_text, this)), m_counts(new TextLabel(TextLook::Faint, this)), m_findings(new FindingsList(this)),
      m_preview(new ArticlePreview(this))
{
    layOut();
    connectParts();
    connectPictures();
}

ArticleEditor::~ArticleEditor() = default;

QLayout *ArticleEditor::topBar()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_state);
    row->addStretch();
    row->addWidget(m_theme);
    row->addWidget(m_versions);
    row->addWidget(m_plan);
    return row;
}

QLayout *ArticleEditor::fields()
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(6);
    for (CountedField *field : {m_title, m_author, m_digest})
        lines->addWidget(field);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addLayout(lines, 1);
    row->addWidget(m_cover, 0, Qt::AlignTop);
    return row;
}

void ArticleEditor::layOut()
{
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_toolbar, 1);
    tools->addWidget(m_counts);
    m_findings->setFixedHeight(findingsHeight);
    auto *writing = new Card(this);
    writing->body()->addLayout(fields());
    writing->body()->addLayout(tools);
    writing->body()->addWidget(m_text, 1);
    writing->body()->addWidget(m_findings);
    auto *phone = new Card(this);
    phone->body()->addWidget(m_preview, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(writing, 1);
    row->addWidget(phone);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addLayout(topBar());
    column->addLayout(row, 1);
}

void ArticleEditor::connectParts()
{
    for (CountedField *field : {m_title, m_author, m_digest})
        connect(field, &CountedField::edited, this, &ArticleEditor::note);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ArticleEditor::note);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &ArticleEditor::note);
    connect(m_back, &QPushButton::clicked, this, &ArticleEditor::closed);
    connect(m_plan, &QPushButton::clicked, this, [this] { emit planWanted(m_plan); });
    connect(m_versions, &QPushButton::clicked, this, &ArticleEditor::versionsWanted);
    connect(m_findings, &FindingsList::chosen, this, &ArticleEditor::jumpTo);
    connect(m_proofreader, &Proofreader::proofed, this, &ArticleEditor::takeProof);
    connect(m_autosave, &Autosave::saved, this, [this](const Post &post) {
        m_versions->setEnabled(true);
        showState(m_autosave->isKept() ? tr("Kept at %1").arg(format::time(m_services.clock.now().toMSecsSinceEpoch())) : tr("Keeping …"));
        emit saved(post);
    });
    connect(m_autosave, &Autosave::failed, this, [this](const Error &error) {
        showState(tr("Not kept"));
        emit failed(error);
    });
}

void ArticleEditor::open(const Post &post)
{
    m_autosave->open(post);
    m_versions->setEnabled(toInteger(post.id) != 0);
    fill(post.article);
    showState(toInteger(post.id) == 0 ? tr("Kept by itself as you write") : tr("Kept"));
    (post.article.title.isEmpty() ? static_cast<QWidget *>(m_title) : m_text)->setFocus(Qt::OtherFocusReason);
}

void ArticleEditor::takeText(const Post &post)
{
    m_autosave->open(post);
    fill(post.article);
    showState(tr("Kept"));
}

void ArticleEditor::fill(const Article &article)
{
    m_isFilling = true;
    m_title->setText(article.title);
    m_author->setText(article.author);
    m_digest->setText(article.digest);
    m_text->setPlainText(article.body);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(article.theme)));
    m_isFilling = false;
    m_preview->showArticle({}, {}, {});
    m_findings->show({});
    m_proofreader->ask(article, m_autosave->post().kind, true);
    readCover();
    retranslate();
}

const Post &ArticleEditor::post() const
{
    return m_autosave->post();
}

void ArticleEditor::leave()
{
    m_proofreader->drop();
    m_autosave->flush();
}

bool ArticleEditor::isProofreading() const
{
    return m_proofreader->isReading();
}

void ArticleEditor::keep()
{
    m_autosave->keepByHand();
}

Article ArticleEditor::article() const
{
    Article article = m_autosave->post().article;
    article.title = m_title->text();
    article.author = m_author->text();
    article.digest = m_digest->text();
    article.body = m_text->toPlainText();
    article.theme = m_theme->currentData().toString();
    return article;
}

void ArticleEditor::note()
{
    if (m_isFilling)
        return;
    m_autosave->note(article());
    if (!m_autosave->isKept())
        showState(tr("Keeping …"));
    m_proofreader->ask(m_autosave->post().article, m_autosave->post().kind);
}

void ArticleEditor::takeProof(const ArticleProof &proof)
{
    for (const auto &[id, picture] : proof.pictures)
        m_preview->addPicture(id.toString(), picture.image);
    m_preview->showArticle(m_title->text(), m_author->text(), proof.html);
    m_findings->show(proof.findings);
    m_counts->setText(tr("%1 characters · %2 min to read").arg(format::count(proof.characters)).arg((proof.readingSeconds + 59) / 60));
}

void ArticleEditor::jumpTo(const Finding &finding)
{
    const auto mark = [&finding](const CountedField &field) {
        field.field()->setFocus(Qt::OtherFocusReason);
        field.field()->setSelection(static_cast<int>(finding.start), static_cast<int>(finding.length));
    };
    switch (finding.field) {
    case ArticleField::Title:
        return mark(*m_title);
    case ArticleField::Author:
        return mark(*m_author);
    case ArticleField::Digest:
        return mark(*m_digest);
    case ArticleField::Body:
        return m_text->jumpTo(finding.start, finding.length);
    case ArticleField::Cover:
        return m_cover->setFocus(Qt::OtherFocusReason);
    case ArticleField::SourceUrl:
        break;
    }
}

void ArticleEditor::showState(const QString &sentence)
{
    m_state->setText(sentence);
}

// Another page comes to the front, or the window closes.
void ArticleEditor::hideEvent(QHideEvent *event)
{
    m_autosave->flush();
    QWidget::hideEvent(event);
}

void ArticleEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    if (event->matches(QKeySequence::Save)) {
        m_autosave->keepByHand();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ArticleEditor::retranslate()
{
    m_back->setText(tr("Back"));
    m_versions->setText(tr("Versions"));
    m_plan->setText(tr("Plan"));
    m_title->setCaption(tr("Title"), tr("What is it about?"));
    m_author->setCaption(tr("Author"));
    m_digest->setCaption(tr("Digest"), digestSuggestion(m_autosave->post().article));
    m_text->setAccessibleName(tr("Text in Markdown"));
    m_text->setPlaceholderText(tr("Write here. ## makes a heading, ** bold, - a list, > a quote; pictures by pasting or dropping."));
    m_preview->setAccessibleName(tr("As a phone shows it"));
    m_theme->setAccessibleName(tr("Theme"));
    m_preview->setPlaceholderText(tr("As a phone shows it"));
    m_cover->retranslate();
    m_toolbar->retranslate();
    m_findings->retranslate();
    const QSignalBlocker silent(m_theme);
    const QString chosen = m_autosave->post().article.theme;
    m_theme->clear();
    for (const auto &theme : articleThemes())
        m_theme->addItem(articleThemeTitle(theme), theme.name);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(chosen)));
}

} // namespace yiren
