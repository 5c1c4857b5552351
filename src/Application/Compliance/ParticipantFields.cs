using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>A participant's members as they were sent.</summary>
public abstract record ParticipantFields
{
    /// <summary>The employee: 0 for a new employee, the own id for an employee, that of an employee of the same company for a dependent.</summary>
    public Field<int> EmployeeId { get; init; }

    /// <summary>The given name.</summary>
    public Field<string> FirstName { get; init; }

    /// <summary>The family name.</summary>
    public Field<string> LastName { get; init; }

    /// <summary>The e-mail address; blank for none.</summary>
    public Field<string> Email { get; init; }

    /// <summary>The phone number, ten digits; blank for none.</summary>
    public Field<string> Phone { get; init; }

    /// <summary>The first line of the address.</summary>
    public Field<string> Street1 { get; init; }

    /// <summary>The second line of the address; blank for none.</summary>
    public Field<string> Street2 { get; init; }

    /// <summary>The city.</summary>
    public Field<string> City { get; init; }

    /// <summary>The code of the state, in either case.</summary>
    public Field<string> State { get; init; }

    /// <summary>The zip code, five digits.</summary>
    public Field<string> Zip { get; init; }

    /// <summary>The day of birth, <c>YYYY-MM-DD</c>.</summary>
    public Field<string> DateOfBirth { get; init; }

    internal ParticipantDetails NewDetails() => new(
        FirstName.Value!,
        LastName.Value!,
        Email.TextOrNull(),
        Phone.TextOrNull(),
        Street1.Value!,
        Street2.TextOrNull(),
        City.Value!,
        Postal.ParseState(State.Value!)!,
        Zip.Value!,
        Day(DateOfBirth.Value!));

    // What wasn't sent stays; null is "not sent" where a value is required, and clears what is optional.
    internal ParticipantDetails Change(ParticipantDetails former) => new(
        FirstName.Value ?? former.FirstName,
        LastName.Value ?? former.LastName,
        Optional(Email, former.Email),
        Optional(Phone, former.Phone),
        Street1.Value ?? former.Street1,
        Optional(Street2, former.Street2),
        City.Value ?? former.City,
        State.HasValue ? Postal.ParseState(State.Value)! : former.State,
        Zip.Value ?? former.Zip,
        DateOfBirth.HasValue ? Day(DateOfBirth.Value) : former.DateOfBirth);

    private static string? Optional(Field<string> sent, string? former) => sent.State == FieldState.Absent ? former : sent.TextOrNull();

    // Judged by the validator, on the day that it was sent.
    private static DateOnly Day(string text) => Domain.Compliance.DateOfBirth.Parse(text, DateOnly.MaxValue)!.Value;
}
