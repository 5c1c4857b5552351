using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Somebody whom a company's plans cover: an employee, or a dependent of one.</summary>
public sealed class Participant : Entity
{
    /// <summary>The number of digits of a phone number.</summary>
    public const int PhoneLength = 10;

    private Participant()
    {
    }

    /// <summary>The participant's id.</summary>
    public int Id { get; private set; }

    /// <summary>The company.</summary>
    public int CompanyId { get; private set; }

    /// <summary>The employee: the participant's own id, or for a dependent that of an employee of the same company.</summary>
    public int EmployeeId { get; private set; }

    /// <summary>The given name.</summary>
    public string FirstName { get; private set; } = "";

    /// <summary>The family name.</summary>
    public string LastName { get; private set; } = "";

    /// <summary>The e-mail address.</summary>
    public string? Email { get; private set; }

    /// <summary>The phone number, ten digits.</summary>
    public string? Phone { get; private set; }

    /// <summary>The first line of the address.</summary>
    public string Street1 { get; private set; } = "";

    /// <summary>The second line of the address.</summary>
    public string? Street2 { get; private set; }

    /// <summary>The city.</summary>
    public string City { get; private set; } = "";

    /// <summary>The code of the state, in upper case.</summary>
    public string State { get; private set; } = "";

    /// <summary>The zip code.</summary>
    public string Zip { get; private set; } = "";

    /// <summary>The day of birth.</summary>
    public DateOnly DateOfBirth { get; private set; }

    /// <summary>The last four digits of the Social Security Number, encrypted; null for a dependent without.</summary>
    [Sensitive]
    public string? EncryptedSsn { get; private set; }

    /// <summary>When it was archived, UTC; null for a participant that lists show.</summary>
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>Whether it is an employee, not a dependent.</summary>
    public bool IsEmployee => EmployeeId == Id;
}
