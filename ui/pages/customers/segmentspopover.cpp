#include "pages/customers/segmentspopover.h"

#include "formatting/format.h"
#include "pages/customers/segmentwords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int segmentsPopoverWidth = 340;
constexpr int longestSegmentName = 40;

} // namespace

SegmentsPopover::SegmentsPopover(const SegmentRule &rule, const QString &query, const std::vector<Segment> &segments, QWidget *owner)
    : Popover(owner), m_hasConditions(!rule.conditions.empty()), m_sentence(new TextLabel(TextLook::Body, this)),
      m_name(new QLineEdit(this)), m_save(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(segmentsPopoverWidth);
    addNaming(rule);
    if (m_hasConditions)
        addQuery(query);
    if (!segments.empty())
        body()->addWidget(new TextLabel(tr("Saved segments"), TextLook::CardTitle, this));
    for (const Segment &segment : segments)
        addSegment(segment);
    showWhatIsPossible();
}

void SegmentsPopover::addNaming(const SegmentRule &rule)
{
    m_sentence->setWrapping(true);
    m_sentence->setText(m_hasConditions ? ruleSentence(rule)
                                        : tr("A segment is a name for conditions. Add a condition first, then save it here."));
    m_name->setMaxLength(longestSegmentName);
    m_name->setPlaceholderText(tr("Name of the segment"));
    m_name->setAccessibleName(tr("Name of the segment"));
    connect(m_name, &QLineEdit::textChanged, this, &SegmentsPopover::showWhatIsPossible);
    connect(m_name, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, &SegmentsPopover::decide);
    body()->addWidget(new TextLabel(tr("Save as a segment"), TextLook::CardTitle, this));
    body()->addWidget(m_sentence);
    body()->addWidget(m_name);
    body()->addWidget(m_save, 0, Qt::AlignLeft);
}

void SegmentsPopover::addQuery(const QString &query)
{
    auto *row = new QHBoxLayout;
    auto *text = new TextLabel(query, TextLook::Faint, this);
    text->setWrapping(true);
    text->setCopyable(true);
    text->setAccessibleName(tr("The query in SQL"));
    auto *copy = makeButton(ButtonLook::Quiet, this, "copy");
    setOnlyIcon(*copy, tr("Copy the query"));
    connect(copy, &QPushButton::clicked, this, [query] { QApplication::clipboard()->setText(query); });
    row->addWidget(text, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    body()->addWidget(new TextLabel(tr("The query in SQL"), TextLook::Secondary, this));
    body()->addLayout(row);
}

void SegmentsPopover::addSegment(const Segment &segment)
{
    const QString name = format::oneLine(segment.name);
    auto *row = new QHBoxLayout;
    auto *open = makeButton(ButtonLook::Link, this);
    open->setText(QString(name).replace(u'&', QLatin1String("&&")));
    open->setAccessibleName(tr("Show the segment %1").arg(name));
    open->setToolTip(ruleSentence(segment.rule).toHtmlEscaped());
    connect(open, &QPushButton::clicked, this, [this, segment] {
        emit opened(segment);
        close();
    });
    auto *rename = makeButton(ButtonLook::Quiet, this, "edit");
    setOnlyIcon(*rename, tr("Rename the segment %1").arg(name));
    connect(rename, &QPushButton::clicked, this, [this, segment] { beginRenaming(segment); });
    auto *remove = makeButton(ButtonLook::Quiet, this, "close");
    setOnlyIcon(*remove, tr("Delete the segment %1").arg(name));
    connect(remove, &QPushButton::clicked, this, [this, segment] {
        emit removed(segment);
        close();
    });
    row->addWidget(open);
    row->addStretch();
    row->addWidget(rename);
    row->addWidget(remove);
    body()->addLayout(row);
}

void SegmentsPopover::beginRenaming(const Segment &segment)
{
    m_renaming = segment;
    m_sentence->setText(ruleSentence(segment.rule));
    m_name->setText(segment.name);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
    showWhatIsPossible();
    fit();
}

void SegmentsPopover::decide()
{
    const QString name = m_name->text().trimmed();
    if (m_renaming)
        emit renamed(*m_renaming, name);
    else
        emit saved(name);
    close();
}

void SegmentsPopover::showWhatIsPossible()
{
    const bool hasName = !m_name->text().trimmed().isEmpty();
    const bool hasRule = m_hasConditions || m_renaming;
    m_save->setText(m_renaming ? tr("Rename") : tr("Save"));
    m_save->setEnabled(hasName && hasRule);
    m_name->setEnabled(hasRule);
    m_save->setToolTip(!hasRule ? tr("There is no condition yet") : hasName ? QString() : tr("It needs a name"));
}

} // namespace yiren
