using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Somebody whom a company's plans cover: an employee, or a dependent of one.</summary>
public sealed class Participant : Entity
{
    /// <summary>The number of digits of a phone number.</summary>
    public const int PhoneLength = 10;

    /// <summary>How many digits of a Social Security Number are kept: the last ones.</summary>
    public const int SsnLength = 4;

    private Participant()
    {
    }

    /// <summary>The participant's id.</summary>
    public int Id { get; private set; }

    /// <summary>The company.</summary>
    public int CompanyId { get; private set; }

    /// <summary>The employee: the participant's own id, or for a dependent that of an employee of the same company.</summary>
    public int EmployeeId { get; private set; }

    /// <summary>Whether it is an employee or a dependent.</summary>
    public ParticipantKind Kind { get; private set; }

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
    public bool IsEmployee => Kind == ParticipantKind.Employee;

    /// <summary>Who they are and how they are reached.</summary>
    public ParticipantDetails Details => new(FirstName, LastName, Email, Phone, Street1, Street2, City, State, Zip, DateOfBirth);

    /// <summary>A new participant.</summary>
    /// <param name="id">The id.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="employeeId">The employee; null for an employee.</param>
    /// <param name="details">Who it is.</param>
    /// <param name="encryptedSsn">The encrypted last digits of the Social Security Number.</param>
    public static Participant Create(int id, int companyId, int? employeeId, ParticipantDetails details, string? encryptedSsn)
    {
        var participant = new Participant { Id = id, CompanyId = companyId, EncryptedSsn = encryptedSsn };
        participant.BelongTo(employeeId ?? id);
        participant.Change(details);
        return participant;
    }

    /// <summary>Changes who it is and how it is reached.</summary>
    public void Change(ParticipantDetails details)
    {
        (FirstName, LastName, Email, Phone) = (details.FirstName, details.LastName, details.Email, details.Phone);
        (Street1, Street2, City, State, Zip) = (details.Street1, details.Street2, details.City, details.State, details.Zip);
        DateOfBirth = details.DateOfBirth;
    }

    /// <summary>Makes it an employee, or leaves it one.</summary>
    public Result BecomeEmployee()
    {
        if (!IsEmployee && EncryptedSsn is null)
            return ParticipantErrors.SsnRequired;
        BelongTo(Id);
        return Result.Success();
    }

    /// <summary>Makes it the dependent of an employee, or leaves it where it is.</summary>
    /// <param name="employeeId">The employee.</param>
    /// <param name="isOpen">Whether that is an employee of the same company who isn't archived.</param>
    /// <param name="hasDependents">Whether the participant has dependents itself.</param>
    public Result BecomeDependentOf(int employeeId, bool isOpen, bool hasDependents)
    {
        if (employeeId == EmployeeId)
            return Result.Success();
        if (hasDependents)
            return ParticipantErrors.HasDependents;
        if (!isOpen)
            return ParticipantErrors.UnknownEmployee;
        BelongTo(employeeId);
        return Result.Success();
    }

    /// <summary>Takes it out of lists and counts.</summary>
    public void Archive(DateTime now) => ArchivedAt = now;

    /// <summary>Takes it back into lists and counts.</summary>
    public void Restore() => ArchivedAt = null;

    private void BelongTo(int employeeId) => (EmployeeId, Kind) = (employeeId, employeeId == Id ? ParticipantKind.Employee : ParticipantKind.Dependent);
}
