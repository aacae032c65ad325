#include "pages/campaigns/campaignform.h"

#include "formatting/format.h"
#include "pages/campaigns/campaignwords.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int campaignTextHeight = 96;
constexpr auto composerPause = std::chrono::milliseconds(300);
constexpr int perCent = 100; // of 10,000

} // namespace

CampaignForm::CampaignForm(QWidget *parent) : FormPane(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(composerPause);
    connect(&m_pause, &QTimer::timeout, this, &CampaignForm::changed);
}

void CampaignForm::show(std::optional<CampaignId> id, const CampaignPlan &plan, const Choices &choices)
{
    m_id = id;
    m_choices = choices;
    begin(id ? format::oneLine(plan.name) : tr("New campaign"), id ? tr("Draft") : QString());
    addWhom(plan);
    addWhat(plan);
    addTemplate(plan);
    addChannels(plan);
    addDeeds();
    body()->addStretch();
    FormPane::show();
    m_begun = this->plan();
    if (!id)
        leadTo(m_name);
    emit changed();
}

std::optional<CampaignPlan> CampaignForm::takeUnkept()
{
    if (!m_begun)
        return std::nullopt;
    CampaignPlan written = plan();
    const bool isKept = written == *m_begun || (written.name.isEmpty() && written.text.trimmed().isEmpty());
    m_begun = written;
    return isKept ? std::nullopt : std::optional(std::move(written));
}

void CampaignForm::addWhom(const CampaignPlan &plan)
{
    m_name = new QLineEdit(plan.name, this);
    addField(tr("Name of the campaign"), m_name);
    m_segment = new QComboBox(this);
    m_segment->addItem(tr("Every customer"), segmentJson({}));
    for (const Segment &segment : m_choices.segments)
        m_segment->addItem(format::oneLine(segment.name), segmentJson(segment.rule));
    int chosen = m_segment->findData(segmentJson(plan.rule));
    if (chosen < 0) { // its segment was changed or removed since
        m_segment->addItem(tr("As it was kept"), segmentJson(plan.rule));
        chosen = m_segment->count() - 1;
    }
    m_segment->setCurrentIndex(chosen);
    addField(tr("Whom: a segment of the customers"), m_segment);
    connect(m_segment, &QComboBox::currentIndexChanged, &m_pause, qOverload<>(&QTimer::start));
}

void CampaignForm::addWhat(const CampaignPlan &plan)
{
    m_text = new QPlainTextEdit(plan.text, this);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(campaignTextHeight);
    m_text->setPlaceholderText(tr("{姓名} and {订单} are filled in for each person"));
    addField(tr("Text"), m_text);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

void CampaignForm::addTemplate(const CampaignPlan &plan)
{
    m_template = new QComboBox(this);
    m_template->addItem(tr("None"));
    for (const auto &[app, one] : m_choices.templates)
        m_template->addItem(format::oneLine(one.title));
    const auto known = std::ranges::find_if(m_choices.templates,
                                            [&plan](const auto &one) { return one.first == plan.app && one.second.id == plan.templateId; });
    m_template->setCurrentIndex(known == m_choices.templates.end() ? 0 : int(known - m_choices.templates.begin()) + 1);
    addField(tr("Template of a subscription notice"), m_template);
    m_valueHost = new QWidget(this);
    m_valueHost->setLayout(new QVBoxLayout);
    m_valueHost->layout()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_valueHost);
    placeValues(plan.values);
    connect(m_template, &QComboBox::currentIndexChanged, this, [this] {
        placeValues({});
        m_pause.start();
    });
}

void CampaignForm::placeValues(const std::vector<std::pair<QString, QString>> &values)
{
    for (const auto &[key, field] : m_values) {
        field->hide();
        field->deleteLater();
    }
    m_values.clear();
    const int index = m_template->currentIndex();
    if (index <= 0)
        return;
    const auto keys = m_choices.templates[size_t(index) - 1].second.keys();
    for (const QString &key : keys) {
        const auto known = std::ranges::find(values, key, &std::pair<QString, QString>::first);
        auto *field = new QLineEdit(known == values.end() ? QString() : known->second, m_valueHost);
        field->setPlaceholderText(key);
        field->setAccessibleName(tr("Value of %1").arg(key));
        m_valueHost->layout()->addWidget(field);
        connect(field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
        m_values.emplace_back(key, field);
    }
}

void CampaignForm::addChannels(const CampaignPlan &plan)
{
    addSection(tr("Over which channel: the first lawful one for each person"));
    m_channels.clear();
    m_counts.clear();
    for (const CampaignChannel channel : campaignChannels()) {
        auto *box = new QCheckBox(channelWord(channel), this);
        box->setChecked(plan.uses(channel));
        box->setToolTip(channelExplained(channel));
        body()->addWidget(box);
        auto *counts = new TextLabel(TextLook::Secondary, this);
        counts->setWrapping(true);
        body()->addWidget(counts);
        connect(box, &QCheckBox::toggled, &m_pause, qOverload<>(&QTimer::start));
        m_channels.push_back(box);
        m_counts.push_back(counts);
    }
    m_heldOut = addNumber(tr("Held out to compare with, percent"), 0, 50, plan.heldOut / perCent);
    m_days = addNumber(tr("Days in which an order counts"), 1, 90, plan.days);
    connect(m_heldOut, &QSpinBox::valueChanged, &m_pause, qOverload<>(&QTimer::start));
}

void CampaignForm::addDeeds()
{
    m_sum = new TextLabel(TextLook::Body, this);
    m_sum->setWrapping(true);
    body()->addWidget(m_sum);
    m_begin = addButton(ButtonLook::Primary, tr("Dry run and begin …"));
    m_begin->setEnabled(false);
    connect(m_begin, &QPushButton::clicked, this, &CampaignForm::beginWanted);
    auto *keep = addButton(ButtonLook::Plain, tr("Keep the draft"));
    connect(keep, &QPushButton::clicked, this, &CampaignForm::keepWanted);
    if (!m_id)
        return;
    auto *remove = addButton(ButtonLook::Danger, tr("Remove"));
    connect(remove, &QPushButton::clicked, this, &CampaignForm::removeWanted);
}

void CampaignForm::showPreview(const CampaignPreview &preview)
{
    for (size_t i = 0; i < m_counts.size() && i < preview.channels.size(); ++i) {
        m_counts[i]->setText(previewLine(preview.channels[i]));
        m_counts[i]->setVisible(m_channels[i]->isChecked());
    }
    if (!m_sum)
        return;
    m_sum->setText(tr("%1 people: %2 would be written to, %3 held out, %4 not reachable now.")
                       .arg(format::count(preview.people), format::count(preview.written), format::count(preview.heldOut),
                            format::count(preview.unreachable)));
    m_begin->setEnabled(preview.written > 0);
}

CampaignPlan CampaignForm::plan() const
{
    CampaignPlan plan;
    plan.name = m_name->text().trimmed();
    plan.rule = segmentFromJson(m_segment->currentData().toString()).value_or(SegmentRule());
    plan.text = m_text->toPlainText();
    if (const int index = m_template->currentIndex(); index > 0) {
        plan.app = m_choices.templates[size_t(index) - 1].first;
        plan.templateId = m_choices.templates[size_t(index) - 1].second.id;
    }
    for (const auto &[key, field] : m_values)
        plan.values.emplace_back(key, field->text());
    plan.channels.clear();
    for (size_t i = 0; i < m_channels.size(); ++i) {
        if (m_channels[i]->isChecked())
            plan.channels.push_back(campaignChannels()[i]);
    }
    plan.heldOut = m_heldOut->value() * perCent;
    plan.days = m_days->value();
    return plan;
}

} // namespace yiren
