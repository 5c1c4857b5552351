using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

// What a participant's members must be like, however they come.
internal abstract class ParticipantValidator<T> : RequestValidator<T>
    where T : ParticipantFields
{
    protected ParticipantValidator(TimeProvider time)
    {
        RuleFor(command => command.FirstName).MaxLength(Text.NameMaxLength);
        RuleFor(command => command.LastName).MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Email)
            .Format(text => text.Length <= Person.EmailMaxLength && EmailAddress.IsValid(text), "must look like name@example.com");
        RuleFor(command => command.Phone).Format(text => Digits.Are(text, Participant.PhoneLength), $"must be {Participant.PhoneLength} digits");
        RuleFor(command => command.Street1).MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Street2).MaxLength(Text.NameMaxLength);
        RuleFor(command => command.City).MaxLength(Text.NameMaxLength);
        RuleFor(command => command.State).Format(text => Postal.ParseState(text) is not null, "must be the code of a US state, DC or a territory");
        RuleFor(command => command.Zip).Format(Postal.IsZip, $"must be {Postal.ZipLength} digits");
        RuleFor(command => command.DateOfBirth).Format(
            text => DateOfBirth.Parse(text, time.Today()) is not null, "must be a date like 1984-12-30, from 1900 on and not in the future");
    }
}
