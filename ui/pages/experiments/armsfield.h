#pragma once

#include "experiments/experiment.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace yiren {

// The versions of an experiment: name, what is shown, share in percent; two to eight of them, each with its own row.
class ArmsField : public QWidget
{
    Q_OBJECT

public:
    explicit ArmsField(QWidget *parent);

    void setArms(const std::vector<Arm> &arms);
    std::vector<Arm> arms() const;

signals:
    void changed();

private:
    struct Row {
        QWidget *line;
        QLineEdit *name;
        QLineEdit *shown;
        QSpinBox *share;
        QPushButton *remove;
    };
    void addRow(const Arm &arm);
    void shareEvenly();
    void showButtons();

    std::vector<Arm> m_arms; // what is not typed: their posts
    std::vector<Row> m_rows;
    QVBoxLayout *m_column;
    QPushButton *m_add;
};

} // namespace yiren
