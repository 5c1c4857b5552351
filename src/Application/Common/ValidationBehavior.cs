using FluentValidation;
using MediatR;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

// Judges a request before its handler sees it. What is wrong with its form comes back as a result, never as an exception.
internal sealed class ValidationBehavior<TRequest, TResult>(IEnumerable<IValidator<TRequest>> validators, RequestDetails details)
    : IPipelineBehavior<TRequest, TResult>
    where TResult : IResult<TResult>
{
    public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var problems = details.Unreadable
            .Concat(validators
                .SelectMany(validator => validator.Validate(request).Errors)
                .Select(failure => new FieldProblem(failure.PropertyName, failure.ErrorCode, failure.ErrorMessage)))
            .ToList();
        return problems.Count == 0 ? next() : Task.FromResult(TResult.Failed(Error.Invalid(problems)));
    }
}
