using FluentValidation;

namespace PlanPlatform.Application.Common;

// Every wrong member is reported at once, each with its first problem.
internal abstract class RequestValidator<T> : AbstractValidator<T>
{
    protected RequestValidator()
    {
        ClassLevelCascadeMode = CascadeMode.Continue;
        RuleLevelCascadeMode = CascadeMode.Stop;
    }
}
