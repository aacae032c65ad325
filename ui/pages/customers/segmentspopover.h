#pragma once

#include "customers/segmentstore.h"
#include "widgets/popover.h"

class QLineEdit;
class QPushButton;

namespace yiren {

class TextLabel;

// The conditions that are on get a name, and those that have one are opened, renamed or deleted.
class SegmentsPopover : public Popover
{
    Q_OBJECT

public:
    // `query`: what the conditions ask the data file, in SQL.
    SegmentsPopover(const SegmentRule &rule, const QString &query, const std::vector<Segment> &segments, QWidget *owner);

signals:
    void saved(const QString &name);
    void renamed(const Segment &segment, const QString &name);
    void removed(const Segment &segment);
    void opened(const Segment &segment);

private:
    void addNaming(const SegmentRule &rule);
    void addQuery(const QString &query);
    void addSegment(const Segment &segment);
    void beginRenaming(const Segment &segment);
    void decide();
    void showWhatIsPossible();

    bool m_hasConditions;
    std::optional<Segment> m_renaming;
    TextLabel *m_sentence;
    QLineEdit *m_name;
    QPushButton *m_save;
};

} // namespace yiren
