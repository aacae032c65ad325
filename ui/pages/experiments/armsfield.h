#pragma once

#include "experiments/experiment.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace yiren {

// A post that a version can be.
struct PostChoice {
    PostId id{};
    QString title; // on one line
};

// The versions of an experiment: name, what is shown or which post it is, share in percent; two to eight of them, each with its own row.
class ArmsField : public QWidget
{
    Q_OBJECT

public:
    explicit ArmsField(QWidget *parent);

    void setPosts(std::vector<PostChoice> posts); // before setArms()
    // WeChat: each version is a post, whose readers it counts. Own: each has an address or a code, by which it is seen who met it.
    void askFor(CountSource source);
    void setArms(const std::vector<Arm> &arms);
    std::vector<Arm> arms() const;

signals:
    void changed();

private:
    struct Row {
        QWidget *line;
        QLineEdit *name;
        QLineEdit *shown;
        QComboBox *post;
        QSpinBox *share;
        QPushButton *remove;
    };
    void addRow(const Arm &arm);
    void describe(const Row &row, const Arm &arm);
    void layOut(const Row &row);
    void connectRow(const Row &row);
    void shareEvenly();
    void showButtons();
    QString shownHint() const;

    std::vector<PostChoice> m_posts;
    std::vector<Row> m_rows;
    bool m_asksPosts = false;
    bool m_asksMarks = false;
    QVBoxLayout *m_column;
    QPushButton *m_add;
};

} // namespace yiren
