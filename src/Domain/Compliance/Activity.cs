using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Something that was done in a company, for its managers to read.</summary>
public sealed class Activity
{
    /// <summary>The longest description, in Unicode code points: the words and the ids that they name.</summary>
    public const int TextMaxLength = 300;

    private Activity()
    {
    }

    /// <summary>The activity's id, by which activities are ordered.</summary>
    public int Id { get; private set; }

    /// <summary>The company.</summary>
    public int CompanyId { get; private set; }

    /// <summary>The participant whose history it is; null for the company's own. It goes with the participant.</summary>
    public int? ParticipantId { get; private set; }

    /// <summary>What was done: <c>Participant 12 added</c>. No participant's name or data.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who did it; null for the host, and once they are gone.</summary>
    public int? PersonId { get; private set; }

    /// <summary>Who did it.</summary>
    public Person? Person { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>Something that has just been done.</summary>
    public static Activity Of(int companyId, string text, int? personId, DateTime now, int? participantId = null) =>
        new() { CompanyId = companyId, ParticipantId = participantId, Text = text, PersonId = personId, StartedAt = now };
}
