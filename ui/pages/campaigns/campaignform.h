#pragma once

#include "campaigns/campaignperson.h"
#include "customers/segmentstore.h"
#include "pages/products/formpane.h"
#include "wechat/subscribemessages.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace yiren {

class TextLabel;

// A campaign as it is being composed: whom, what, over which channels, how many are held out; beside each channel who would be written to
// now.
class CampaignForm : public FormPane
{
    Q_OBJECT

public:
    explicit CampaignForm(QWidget *parent);

    struct Choices {
        std::vector<Segment> segments;
        std::vector<std::pair<QString, MessageTemplate>> templates; // with their app
    };
    void show(std::optional<CampaignId> id, const CampaignPlan &plan, const Choices &choices);
    void showPreview(const CampaignPreview &preview);
    std::optional<CampaignId> campaign() const { return m_id; }
    CampaignPlan plan() const;
    // What was written since it was shown and not kept; nothing: nothing to keep. Told once.
    std::optional<CampaignPlan> takeUnkept();

signals:
    void changed(); // a moment after the last key: the counts are to be made anew
    void keepWanted();
    void beginWanted();
    void removeWanted();

private:
    void addWhom(const CampaignPlan &plan);
    void addWhat(const CampaignPlan &plan);
    void addTemplate(const CampaignPlan &plan);
    void placeValues(const std::vector<std::pair<QString, QString>> &values);
    void addChannels(const CampaignPlan &plan);
    void addDeeds();

    std::optional<CampaignId> m_id;
    std::optional<CampaignPlan> m_begun; // as it was shown
    Choices m_choices;
    QTimer m_pause;
    QLineEdit *m_name = nullptr; // these go with the fields
    QComboBox *m_segment = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_template = nullptr;
    QWidget *m_valueHost = nullptr;
    std::vector<std::pair<QString, QLineEdit *>> m_values;
    std::vector<QCheckBox *> m_channels;
    std::vector<TextLabel *> m_counts;
    QSpinBox *m_heldOut = nullptr;
    QSpinBox *m_days = nullptr;
    TextLabel *m_sum = nullptr;
    QPushButton *m_begin = nullptr;
};

} // namespace yiren
