using System.Globalization;
using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>The person whom an application names when it asks for a token.</summary>
public sealed record ClientUser
{
    /// <summary>The given name.</summary>
    public Field<string> FirstName { get; init; }

    /// <summary>The family name.</summary>
    public Field<string> LastName { get; init; }

    /// <summary>The day of birth, <c>YYYY-MM-DD</c>.</summary>
    public Field<string> DateOfBirth { get; init; }

    /// <summary>The e-mail address.</summary>
    public Field<string> Email { get; init; }

    /// <summary>The id in the application's own system.</summary>
    public Field<string> Uid { get; init; }

    /// <summary>The id that the employer gives.</summary>
    public Field<string> Eid { get; init; }

    /// <summary>The phone number.</summary>
    public Field<string> Phone { get; init; }

    /// <summary>The domain of the organisation; may be left out where the application acts in one only.</summary>
    public Field<string> GroupName { get; init; }

    internal PersonProfile ToProfile() => new(
        FirstName.Value!,
        LastName.Value!,
        Email.TextOrNull(),
        ParseDate(DateOfBirth.TextOrNull()),
        Uid.TextOrNull(),
        Eid.TextOrNull(),
        Phone.TextOrNull());

    internal static DateOnly? ParseDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

internal sealed class ClientUserValidator : RequestValidator<ClientUser>
{
    public ClientUserValidator()
    {
        RuleFor(user => user.FirstName).Required().MaxLength(Text.NameMaxLength);
        RuleFor(user => user.LastName).Required().MaxLength(Text.NameMaxLength);
        RuleFor(user => user.DateOfBirth)
            .Must((user, _) => IsIdentified(user)).WithErrorCode(Problems.Missing).WithMessage("or email or uid is required")
            .Format(text => ClientUser.ParseDate(text) is not null, "must be a date of the form YYYY-MM-DD");
        RuleFor(user => user.Email).MaxLength(Person.EmailMaxLength).Format(EmailAddress.IsValid, "must be an e-mail address");
        RuleFor(user => user.Uid).MaxLength(Text.IdMaxLength);
        RuleFor(user => user.Eid).MaxLength(Text.IdMaxLength);
        RuleFor(user => user.Phone).MaxLength(Person.PhoneMaxLength);
        RuleFor(user => user.GroupName).MaxLength(Organisation.DomainMaxLength);
    }

    private static bool IsIdentified(ClientUser user) =>
        !FieldRules.IsMissing(user.DateOfBirth) || !FieldRules.IsMissing(user.Email) || !FieldRules.IsMissing(user.Uid) || !FieldRules.IsMissing(user.Eid);
}
