#include "pages/content/versionsheet.h"

#include "content/articletext.h"
#include "content/postdeeds.h"
#include "content/postversionstore.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/content/linediff.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace yiren {

namespace {

constexpr int versionSheetWidth = 860;
constexpr int bodyHeight = 420;
constexpr int tableWidth = 330;

struct VersionWords {
    Q_DECLARE_TR_FUNCTIONS(VersionSheet)
};

QString causeWord(SaveCause cause)
{
    switch (cause) {
    case SaveCause::Autosave:
        return VersionWords::tr("while writing");
    case SaveCause::ByHand:
        return VersionWords::tr("saved");
    case SaveCause::Restored:
        return VersionWords::tr("brought back");
    case SaveCause::Sent:
        break;
    }
    return VersionWords::tr("sent");
}

std::vector<TableColumn<PostVersion>> versionColumns()
{
    using Column = TableColumn<PostVersion>;
    return {
        Column(
            "when", [] { return VersionWords::tr("When"); }, [](const PostVersion &version) { return format::moment(version.savedAt); })
            .wide(100),
        Column(
            "why", [] { return VersionWords::tr("Why"); }, [](const PostVersion &version) { return causeWord(version.cause); })
            .looks(TableBase::CellLook::Secondary)
            .stretched(),
        Column(
            "size", [] { return VersionWords::tr("Characters"); },
            [](const PostVersion &version) { return format::count(characterCount(version.article.body)); })
            .asNumber()
            .wide(76),
    };
}

// Title, digest and text under each other, so that each is compared.
QString wholeText(const Article &article)
{
    return article.title + u'\n' + article.digest + QStringLiteral("\n\n") + article.body;
}

QString markOf(DiffLine::Kind kind)
{
    return kind == DiffLine::Kind::Same ? QStringLiteral("  ") : kind == DiffLine::Kind::Gone ? QStringLiteral("− ") : QStringLiteral("+ ");
}

} // namespace

VersionSheet::VersionSheet(const PageServices &services, const Post &post, QWidget &window)
    : Sheet(window, versionSheetWidth), m_services(services), m_post(post),
      m_rows(versionColumns(), [](const PostVersion &version) { return QString::number(version.id); }), m_table(new TableView(this)),
      m_text(new QPlainTextEdit(this)), m_restore(makeButton(ButtonLook::Primary, this))
{
    m_table->setTable(&m_rows);
    layOut();
    connect(m_table, &TableView::rowChosen, this, &VersionSheet::showVersion);
    connect(m_restore, &QPushButton::clicked, this, &VersionSheet::restore);
    connect(this, &Sheet::dismissed, this, &QObject::deleteLater);
    read();
}

VersionSheet::~VersionSheet() = default;

void VersionSheet::layOut()
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What has changed since this version"));
    m_table->setAccessibleName(tr("Versions"));
    m_table->setFixedSize(tableWidth, bodyHeight);
    m_text->setFixedHeight(bodyHeight);
    m_restore->setText(tr("Back to this text"));
    m_restore->setEnabled(false);
    auto *views = new QHBoxLayout;
    views->setSpacing(metrics::gap);
    views->addWidget(m_table);
    views->addWidget(m_text, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new TextLabel(tr("+ has come since, − is gone since. Nothing is lost by going back."), TextLook::Secondary, this), 1);
    foot->addWidget(m_restore);
    body()->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    body()->setSpacing(10);
    body()->addWidget(new TextLabel(tr("Versions"), TextLook::CardTitle, this));
    body()->addLayout(views);
    body()->addLayout(foot);
}

void VersionSheet::read()
{
    m_readJob = m_services.storage.read<std::vector<PostVersion>>(
        [post = m_post.id](Database &database) { return PostVersionStore(database).versions(post); });
    m_readJob->then(this, [this](const Result<std::vector<PostVersion>> &versions) {
        if (!versions) {
            emit failed(versions.error());
            dismiss();
            return;
        }
        m_rows.setRows(*versions);
        if (!versions->empty())
            m_table->selectRow(0);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    m_readJob->start();
}

void VersionSheet::showVersion(int row)
{
    m_restore->setEnabled(row >= 0 && m_rows.rowAt(row).article != m_post.article);
    if (row < 0)
        return;
    QString text;
    for (const DiffLine &line : lineDiff(wholeText(m_rows.rowAt(row).article), wholeText(m_post.article)))
        text += markOf(line.kind) + line.text + u'\n';
    m_text->setPlainText(text);
}

void VersionSheet::restore()
{
    const int row = m_table->selectedRow();
    if (row < 0)
        return;
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_restoreJob =
        m_services.storage.write<Post>([account = m_services.account.id, post = m_post.id, version = m_rows.rowAt(row).id,
                                        now](Database &database) { return restoreVersion(database, account, post, version, now); });
    m_restoreJob->then(this, [this](const Result<Post> &post) {
        if (post)
            emit restored(*post);
        else
            emit failed(post.error());
        dismiss();
    });
    m_restoreJob->start();
}

} // namespace yiren
