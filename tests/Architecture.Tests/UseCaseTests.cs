using System.Reflection;
using FluentValidation;
using MediatR;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Architecture.Tests;

internal sealed class UseCaseTests
{
    private static readonly Type[] Types = typeof(ICaller).Assembly.GetTypes();

    private static IEnumerable<Type> Requests => Types.Where(type => !type.IsAbstract && typeof(IBaseRequest).IsAssignableFrom(type));

    [Test]
    public void Requests_AreCommandsOrQueries() => Assert.That(Requests.Where(type => Stem(type) is null), Is.Empty);

    [Test]
    public void Requests_LieInAFileOfTheirName()
    {
        foreach (var request in Requests)
        {
            var file = Source.Written.SingleOrDefault(file => file.Project == "Application" && file.Name == Stem(request) + ".cs");

            Assert.That(file?.Text, Does.Contain($"record {request.Name}"), request.Name);
            Assert.That(file!.Namespace, Is.EqualTo(request.Namespace));
        }
    }

    [Test]
    public void Files_HoldOneUseCaseEach()
    {
        var several = Requests.GroupBy(request => Source.Written.Single(file => file.Project == "Application" && file.Text.Contains($"record {request.Name}", StringComparison.Ordinal)).Path, StringComparer.Ordinal)
            .Where(group => group.Count() > 1);

        Assert.That(several, Is.Empty);
    }

    [Test]
    public void Requests_AreSealedRecordsWithOneHandler()
    {
        foreach (var request in Requests)
        {
            Assert.That(request is { IsSealed: true, IsPublic: true }, Is.True, request.Name);
            Assert.That(Handlers().Count(handler => handler.GetInterfaces().Any(port => port.IsGenericType && port.GetGenericArguments()[0] == request)), Is.EqualTo(1), request.Name);
        }
    }

    [Test]
    public void HandlersAndValidators_AreInternalAndSealed()
    {
        var validators = Types.Where(type => !type.IsAbstract && typeof(IValidator).IsAssignableFrom(type));

        Assert.That(Handlers().Concat(validators).Where(type => type.IsPublic || !type.IsSealed), Is.Empty);
    }

    [Test]
    public void Interfaces_HaveMoreThanOneImplementationOrAreAPortOutOfApplication()
    {
        var lonely = Types.Where(type => type.IsInterface && type.Namespace!.StartsWith("PlanPlatform", StringComparison.Ordinal))
            .Where(port => Types.Count(type => type.IsClass && type.GetInterfaces().Select(Open).Contains(port)) == 1)
            .Select(port => port.Name);

        // The caller is set by the transport, which knows the interface only.
        Assert.That(lonely.Except(["ICaller"], StringComparer.Ordinal), Is.Empty);
    }

    private static IEnumerable<Type> Handlers() => Types.Where(type => type.IsClass
        && type.GetInterfaces().Any(port => port.IsGenericType && port.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)));

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string? Stem(MemberInfo request) =>
        request.Name.EndsWith("Command", StringComparison.Ordinal) ? request.Name[..^"Command".Length]
        : request.Name.EndsWith("Query", StringComparison.Ordinal) ? request.Name[..^"Query".Length]
        : null;
}
